/* Drawing. */

function make(tag, className, text) {
  var node = document.createElement(tag);
  if (className) {
    node.className = className;
  }
  if (text !== undefined) {
    node.textContent = text;
  }
  return node;
}

function places(text) {
  var folded = fold(text);
  var result = [];
  words.forEach(function (word) {
    for (var at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      result.push([at, at + word.length]);
    }
  });
  return result;
}

/* Where in a name the characters stand that a word spells, if each syllable has its character. */
function spelledPlaces(entry) {
  var read = [];
  var sounds = entry.sounds;
  var pieces = /[0-9A-Za-z]+|[\u3400-\u9fff]/g;
  for (var piece = pieces.exec(entry.name); piece; piece = pieces.exec(entry.name)) {
    read.push([piece.index, pieces.lastIndex]);
  }
  if (read.length !== sounds.length) {
    return [];
  }
  return words.filter(isSpelling).map(function (word) {
    return run(sounds, word);
  }).filter(Boolean).map(function (syllable) {
    return [read[syllable[0]][0], read[syllable[1] - 1][1]];
  });
}

function write(node, text, marked) {
  var at = 0;
  marked.sort(function (a, b) {
    return a[0] - b[0];
  }).forEach(function (place) {
    var start = Math.max(place[0], at);
    if (place[1] > start) {
      node.appendChild(document.createTextNode(text.slice(at, start)));
      node.appendChild(make("mark", "", text.slice(start, place[1])));
      at = place[1];
    }
  });
  node.appendChild(document.createTextNode(text.slice(at)));
  return node;
}

function named(numbers) {
  return numbers.map(function (number) {
    return texts.entries[number].name;
  });
}

function holds(text) {
  return places(text).length > 0;
}

/* The elements that hold a word before the others, as many as fit a line or two. */
function elements(row) {
  var all = named(row.content);
  var matched = all.filter(holds);
  var others = all.filter(function (text) {
    return matched.indexOf(text) < 0;
  });
  var shown = matched.concat(others).slice(0, SHOWN_ELEMENTS);
  return shown.join("；") + (all.length > shown.length ? "等" : "");
}

/* A word that nothing shown holds was found in a law, a power, an everyday word: that is said. */
function reason(row, shown) {
  var unseen = words.filter(function (word) {
    return fold(shown).indexOf(word) < 0;
  });
  var lines = named(row.terms).join("\n").split("\n");
  return lines.filter(function (line) {
    var folded = fold(line);
    return unseen.some(function (word) {
      return folded.indexOf(word) >= 0;
    });
  }).sort(function (a, b) {
    return a.length - b.length;
  })[0];
}

function titleOf(row) {
  var category = categories.entries[row.category];
  var title = titles.entries[row.title];
  var before = category.name && category.name !== title.name ? category.name + "：" : "";
  var marked = places(before + title.name);
  spelledPlaces(title).forEach(function (place) {
    marked.push([place[0] + before.length, place[1] + before.length]);
  });
  if (before) {
    marked = marked.concat(spelledPlaces(category));
  }
  return {text: before + title.name, marked: marked};
}

function linkTo(row) {
  var link = make("a");
  link.href = [row.shard.id, domains[row.domain].slug, row.id].map(encodeURIComponent).join("/") + ".html";
  return link;
}

function placeOf(row) {
  var agencies = named(row.agencies).join("、");
  return [row.shard.name, domains[row.domain].name, agencies, row.id].filter(Boolean);
}

/* Short facts on a line that breaks between them. */
function writeLine(parts) {
  var line = make("p", "meta");
  parts.forEach(function (part, index) {
    var after = index < parts.length - 1 ? " · " : "";
    line.appendChild(write(make("span", "whole"), part + after, places(part)));
  });
  return line;
}

function draw(row) {
  var item = make("li");
  var title = titleOf(row);
  var name = item.appendChild(make("p", "name"));
  name.appendChild(write(linkTo(row), title.text, title.marked));
  var what = elements(row);
  if (what) {
    item.appendChild(write(make("p", "what"), what, places(what)));
  }
  var place = placeOf(row);
  item.appendChild(writeLine(place));
  var line = reason(row, [title.text, what].concat(place).join("\n"));
  if (line) {
    item.appendChild(write(make("p", "meta"), "相关：" + line, places("相关：" + line)));
  }
  return item;
}

function drawMore() {
  var from = list.children.length;
  hits.slice(from, from + AT_ONCE).forEach(function (row) {
    list.appendChild(draw(row));
  });
  more.hidden = list.children.length >= hits.length;
  more.textContent = "显示更多（还有" + (hits.length - list.children.length) + "项）";
}

function drawNone(query) {
  none.textContent = "";
  var tried = shorter(query);
  if (tried.length) {
    var line = none.appendChild(make("p", "", "换个短一点的词试试："));
    tried.forEach(function (part, index) {
      var link = make("a", "", part);
      link.href = "?q=" + encodeURIComponent(part);
      line.appendChild(document.createTextNode(index ? "、" : ""));
      line.appendChild(link);
    });
  }
  none.appendChild(make("p", "", "也可以在下面按区和领域查找。"));
}
