/* Texts: compared without regard to case, width and the kind of bracket. */

var ALIKE = {"〔": "(", "〕": ")", "[": "(", "]": ")", "【": "(", "】": ")", "［": "(", "］": ")"};

function plain(mark) {
  return ALIKE[mark] || String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
}

/* One character for each, so that a place in the folded text is the same place in the text. */
function fold(text) {
  var folded = text.replace(/[〔〕[\]【】［］]|[\uff01-\uff5e]/g, plain);
  var lower = folded.toLowerCase();
  return lower.length === folded.length ? lower : folded;
}

function wordsOf(query) {
  return fold(query).split(/\s+/).filter(Boolean);
}

function syllables(spelt) {
  return spelt ? spelt.split(" ") : [];
}

/* From syllable `at` on, where the word ends that is typed as whole syllables or as their first
   letters; -1 where it is no such word. */
function spelt(sounds, at, word) {
  if (word === "") {
    return at;
  }
  var sound = sounds[at] || "";
  var same = 0;
  while (same < sound.length && sound[same] === word[same]) {
    same += 1;
  }
  for (; same > 0; same -= 1) {
    var end = spelt(sounds, at + 1, word.slice(same));
    if (end >= 0) {
      return end;
    }
  }
  return -1;
}

/* The first run of syllables that the word spells, as [start, end]; null where there is none. */
function run(sounds, word) {
  for (var at = 0; at < sounds.length; at += 1) {
    var end = sounds[at][0] === word[0] ? spelt(sounds, at, word) : -1;
    if (end >= 0) {
      return [at, end];
    }
  }
  return null;
}

function isSpelling(word) {
  return /^[a-z][a-z0-9]+$/.test(word);
}
