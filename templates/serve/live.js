// Keeps a page of `zwgk serve` up to date: reloads it when its site was rebuilt, and shows what is
// wrong in the files meanwhile. No published page has this.
(function () {
  "use strict";

  var site = document.currentScript.dataset.site;
  var open = null; // whether the list is open; null until the reader has decided
  var root = null;

  function make(name, text, kind) {
    var node = document.createElement(name);
    if (text) node.textContent = text;
    if (kind) node.className = kind;
    return node;
  }

  function place() {
    if (root) return root;
    var host = make("zwgk-live");
    root = host.attachShadow({ mode: "open" });
    var style = make("link");
    style.rel = "stylesheet";
    style.href = "/.zwgk/live.css";
    root.append(style, make("div"));
    document.body.append(host);
    return root;
  }

  function copy(button, where) {
    var done = function () {
      button.textContent = "已复制";
      setTimeout(function () { button.textContent = "复制位置"; }, 1500);
    };
    if (navigator.clipboard) navigator.clipboard.writeText(where).then(done, function () {});
  }

  function finding(entry) {
    var item = make("li");
    var head = make("p", "", "what");
    head.append(make("b", entry.title, entry.severity), make("span", entry.code, "code"),
      make("span", entry.message));
    item.append(head);
    if (entry.item) item.append(make("p", entry.item, "item"));
    var where = make("p", "", "where");
    var button = make("button", "复制位置");
    button.type = "button";
    button.addEventListener("click", function () { copy(button, entry.where); });
    where.append(make("code", entry.where), button);
    item.append(where);
    if (entry.help) item.append(make("p", "改法：" + entry.help, "help"));
    return item;
  }

  function title(view) {
    if (!view.failed) return view.summary;
    return (view.empty ? "有错误，还没有可以看的网站" : "有错误，网页停在 " + view.since + " 的样子") +
      (view.summary ? "：" + view.summary : "");
  }

  function show(view) {
    var words = title(view);
    var box = place().lastChild;
    box.replaceChildren();
    box.className = words ? (view.failed ? "live failed" : "live") : "";
    if (!words) return;
    var details = make("details");
    details.open = open === null ? view.failed : open;
    var summary = make("summary", words);
    summary.addEventListener("click", function () { open = !details.open; });
    details.append(summary);
    if (view.refusal) {
      details.append(make("p", view.refusal[0]), make("p", view.refusal[1], "help"));
    }
    var list = make("ul");
    list.setAttribute("role", "list");
    view.findings.forEach(function (entry) { list.append(finding(entry)); });
    details.append(list);
    if (view.more) details.append(make("p", "另有 " + view.more + " 处，运行 zwgk validate 查看"));
    box.setAttribute("role", "status");
    box.append(details);
  }

  var events = new EventSource("/.zwgk/events");
  events.onmessage = function (event) {
    var view = JSON.parse(event.data);
    if (view.site !== site) location.reload();
    else show(view);
  };
  addEventListener("pagehide", function () { events.close(); });
  addEventListener("pageshow", function (event) { if (event.persisted) location.reload(); });
})();
