/* The page as it stands for a query. */

function state(query) {
  var wanted = chosen();
  var failed = wanted.filter(function (shard) {
    return shard.failed;
  }).length;
  if (!query) {
    return "";
  }
  if (!wanted.length) {
    return "请先选择区";
  }
  if (wanted.some(isAwaited)) {
    return "正在载入…";
  }
  return (hits.length ? "找到" + hits.length + "项" : "没有找到“" + query + "”")
    + (failed ? "，有" + failed + "个区的数据没有载入" : "");
}

function isAwaited(shard) {
  return !shard.rows && !shard.failed;
}

/* Said, kept and helped once the typing rests: to change the address takes longer than to search. */
function speakSoon(query) {
  clearTimeout(speaking);
  speaking = setTimeout(function () {
    var lost = query && !hits.length && chosen().length && !chosen().some(isAwaited);
    found.textContent = state(query);
    keep(query);
    none.hidden = !lost;
    if (lost) {
      drawNone(query);
    }
  }, SPOKEN_AFTER);
}

function update() {
  var query = box.value.trim();
  if (query) {
    chosen().forEach(ask);
  }
  words = wordsOf(query);
  hits = query ? search(query) : [];
  list.textContent = "";
  drawMore();
  list.hidden = hits.length === 0;
  none.hidden = true;
  browse.hidden = hits.length > 0;
  speakSoon(query);
}

function drawSoon() {
  clearTimeout(drawing);
  drawing = setTimeout(update, 0);
}

/* The address holds the query, so that the way back from an item leads to the same results. */
function keep(query) {
  var only = where ? where.value : "";
  var address = "search.html" + (query ? "?q=" + encodeURIComponent(query) : "")
    + (query && only ? "&district=" + encodeURIComponent(only) : "");
  try {
    history.replaceState(null, "", address);
  } catch (error) {
    /* From a file some browsers refuse: then the address stays as it was. */
  }
}

/* Keys: down and up walk from the box through the results, Esc leads back to the box. */

function walk(event) {
  var links = Array.prototype.slice.call(list.querySelectorAll("a"));
  var at = links.indexOf(document.activeElement);
  var steps = {ArrowDown: at + 1, ArrowUp: at - 1};
  if (event.key === "Escape" && at >= 0) {
    box.focus();
  } else if (steps[event.key] === undefined || event.isComposing || event.altKey) {
    return;
  } else if (steps[event.key] === -1) {
    box.focus();
  } else if (links[steps[event.key]]) {
    links[steps[event.key]].focus();
  } else {
    return;
  }
  event.preventDefault();
}

function listen() {
  box.addEventListener("input", function (event) {
    if (!event.isComposing) {
      update();
    }
  });
  box.addEventListener("compositionend", update);
  box.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown") {
      walk(event);
    }
  });
  list.addEventListener("keydown", walk);
  list.addEventListener("click", function () {
    keep(box.value.trim());
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    update();
  });
  more.addEventListener("click", function () {
    var next = list.children.length;
    drawMore();
    list.children[next].querySelector("a").focus();
  });
  if (where) {
    where.addEventListener("change", update);
  }
}

/* A query in the address comes from the home page, from a link, or from the way back. */
function begin() {
  var asked = new URLSearchParams(location.search);
  box.value = asked.get("q") || box.value;
  if (where) {
    where.value = asked.get("district") || "";
    where.selectedIndex = Math.max(where.selectedIndex, 0);
    document.getElementById("search-in").hidden = false;
  }
  listen();
  if (box.value.trim()) {
    update();
  }
}

var early = window.zwgkSearch || [];
window.zwgkSearch = {push: receive};
early.forEach(receive);
begin();
