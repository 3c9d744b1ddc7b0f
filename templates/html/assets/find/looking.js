/* Looking. For one word a row scores by where the word stands in it; 0 where it does not. */

function inText(text, word, whole, first, within) {
  var at = text.indexOf(word);
  if (at < 0) {
    return 0;
  }
  return text === word ? whole : at === 0 ? first : within;
}

function spelling(sounds, word, first, within) {
  var place = run(sounds, word);
  return place ? (place[0] === 0 ? first : within) : 0;
}

/* 2 where a line of the text is the word, 1 where it holds it, else 0. */
function inLines(text, word) {
  if (text.indexOf(word) < 0) {
    return 0;
  }
  return ("\n" + text + "\n").indexOf("\n" + word + "\n") >= 0 ? 2 : 1;
}

/* What is to be known of a word before the rows: the scores of all that rows share. */
function lookup(word) {
  var spells = isSpelling(word);
  return {
    word: word,
    latin: /[a-z0-9-]/.test(word),
    texts: texts.entries.map(function (text) {
      return inLines(text.folded, word);
    }),
    titles: titles.entries.map(function (title) {
      return inText(title.folded, word, 800, 700, 600)
        || (spells ? spelling(title.sounds, word, 480, 440) : 0);
    }),
    categories: categories.entries.map(function (category) {
      return inText(category.folded, word, 560, 540, 500)
        || (spells ? spelling(category.sounds, word, 420, 415) : 0);
    }),
    domains: domains.map(function (domain) {
      return domain.folded.indexOf(word) >= 0 ? 410
        : spells ? spelling(domain.sounds, word, 405, 400) : 0;
    })
  };
}

function best(numbers, judged, within, whole) {
  var most = 0;
  for (var i = 0; i < numbers.length && most < 2; i += 1) {
    most = Math.max(most, judged[numbers[i]]);
  }
  return most === 2 ? whole : most === 1 ? within : 0;
}

function score(row, look) {
  return Math.max(
    look.latin ? inText(row.foldedId, look.word, 1000, 900, 620) : 0,
    look.titles[row.title],
    look.categories[row.category],
    look.domains[row.domain],
    best(row.terms, look.texts, 300, 590),
    best(row.content, look.texts, 350, 360),
    best(row.agencies, look.texts, 250, 260)
  );
}

function total(row, looks) {
  var sum = 0;
  for (var i = 0; i < looks.length; i += 1) {
    var one = score(row, looks[i]);
    if (one === 0) {
      return 0;
    }
    sum += one;
  }
  return sum;
}

function rowsToSearch() {
  return Array.prototype.concat.apply([], chosen().map(function (shard) {
    return shard.rows || [];
  }));
}

/* Every row that has all words, the best first: of equals the shorter title, then as listed. The
   three stand in one number a row, because numbers are sorted fast. */
function search(query) {
  var rows = rowsToSearch();
  var looks = wordsOf(query).map(lookup);
  var ranks = [];
  rows.forEach(function (row, place) {
    var sum = total(row, looks);
    if (sum > 0) {
      var length = Math.min(titles.entries[row.title].name.length, 255);
      ranks.push(((1e5 - sum) * 256 + length) * 16777216 + place);
    }
  });
  return Array.from(new Float64Array(ranks).sort(), function (rank) {
    return rows[rank % 16777216];
  });
}

function finds(query) {
  var looks = wordsOf(query).map(lookup);
  return rowsToSearch().some(function (row) {
    return total(row, looks) > 0;
  });
}

/* The longest part of at least two characters that finds something. Whatever finds something does
   so when it is cut shorter, so that halving the length each time is enough. */
function longest(part, most) {
  var good = 1;
  var bad = most + 1;
  while (bad - good > 1) {
    var middle = (good + bad) >> 1;
    if (finds(part(middle))) {
      good = middle;
    } else {
      bad = middle;
    }
  }
  return good > 1 ? part(good) : "";
}

/* Up to two shorter queries that do find something. */
function shorter(query) {
  var parts = query.trim().split(/\s+/);
  if (parts.length > 1) {
    return parts.filter(finds).slice(0, 2);
  }
  var word = parts[0];
  var most = Math.min(word.length - 1, TRIED);
  return [
    longest(function (length) { return word.slice(0, length); }, most),
    longest(function (length) { return word.slice(-length); }, most)
  ].filter(function (part, index, both) {
    return part && both.indexOf(part) === index;
  });
}
