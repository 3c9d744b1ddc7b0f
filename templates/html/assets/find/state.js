/* The search page. Looks through the scripts of assets/search/, which push their data here, as the
   reader types; without it the page lists every item. Data only ever becomes text, never markup.
   The parts in this folder are joined in one scope; this one holds what they share. */

var AT_ONCE = 50;
var SPOKEN_AFTER = 400;
var TRIED = 12;
var SHOWN_ELEMENTS = 4;

var shards = [];
var form = document.getElementById("search");
var box = document.getElementById("q");
var where = document.getElementById("district");
var list = document.getElementById("hits");
var more = document.getElementById("more");
var none = document.getElementById("none");
var found = document.getElementById("found");
var browse = document.getElementById("browse");
var hits = [];
var words = [];
var speaking = 0;
var drawing = 0;
