/* Data. Districts share most of their texts: each is kept, and later judged, once. */

function table() {
  var numbers = new Map();
  var entries = [];
  return {
    entries: entries,
    number: function (name, sounds) {
      if (!numbers.has(name)) {
        numbers.set(name, entries.length);
        entries.push({name: name, folded: fold(name), sounds: syllables(sounds)});
      }
      return numbers.get(name);
    }
  };
}

var texts = table();
var titles = table();
var categories = table();
var domains = [];

function receive(data) {
  if (data.shards) {
    shards = data.shards.map(function (shard) {
      return {id: shard[0], file: shard[3], rows: null, asked: false, failed: false};
    });
    return;
  }
  shards.forEach(function (shard) {
    if (shard.id === data.district) {
      fill(shard, data);
    }
  });
  drawSoon();
}

function fill(shard, data) {
  var words = data.words.map(function (text) {
    return texts.number(text, "");
  });
  var groups = data.categories.map(function (entry) {
    return categories.number(entry[0], entry[1]);
  });
  shard.name = data.name;
  shard.rows = [];
  data.domains.forEach(function (entry) {
    domains.push({
      slug: entry[0],
      name: entry[1],
      folded: [entry[1]].concat(entry[2]).map(fold).join("\n"),
      sounds: syllables(entry[3])
    });
    entry[4].forEach(function (row) {
      shard.rows.push(rowOf(shard, row, words, groups));
    });
  });
}

function rowOf(shard, row, words, groups) {
  function known(number) {
    return words[number];
  }
  return {
    shard: shard,
    domain: domains.length - 1,
    id: row[0],
    foldedId: fold(row[0]),
    title: titles.number(row[1], row[6]),
    category: groups[row[2]],
    agencies: row[3].map(known),
    content: row[4].map(known),
    terms: row[5].map(known)
  };
}

function chosen() {
  var only = where ? where.value : "";
  if (!only && shards.length > 1 && !form.hasAttribute("data-together")) {
    return [];
  }
  return shards.filter(function (shard) {
    return !only || shard.id === only;
  });
}

function ask(shard) {
  if (shard.asked) {
    return;
  }
  shard.asked = true;
  var script = document.createElement("script");
  script.src = "assets/search/" + encodeURIComponent(shard.file);
  script.onerror = function () {
    shard.failed = true;
    drawSoon();
  };
  document.head.appendChild(script);
}
