/* Remembers the 关怀版 switch, and filters the rows of a catalog. The pages are whole without it. */
(function () {
  "use strict";

  function remember(on) {
    document.documentElement.toggleAttribute("data-care", on);
    try {
      if (on) {
        localStorage.setItem("zwgk-care", "on");
      } else {
        localStorage.removeItem("zwgk-care");
      }
    } catch (error) {
      /* See care.js. */
    }
  }

  function startCare() {
    var box = document.getElementById("care");
    if (!box) {
      return;
    }
    box.checked = document.documentElement.hasAttribute("data-care");
    box.addEventListener("change", function () {
      remember(box.checked);
    });
  }

  /* A row answers to a choice when the option's number is among those in its data attribute. */
  function answers(row, choices) {
    return choices.every(function (choice) {
      var values = (row.getAttribute("data-" + choice.name) || "").split(" ");
      return values.indexOf(choice.value) >= 0;
    });
  }

  /* Shows the rows of one category that answer; returns how many. */
  function sift(body, choices) {
    var last = null;
    var count = 0;
    body.querySelectorAll("tr.row").forEach(function (row) {
      row.hidden = !answers(row, choices);
      row.classList.remove("last");
      if (!row.hidden) {
        last = row;
        count += 1;
      }
    });
    if (last) {
      last.classList.add("last");
    }
    body.hidden = count === 0;
    return count;
  }

  function apply(form) {
    var choices = Array.prototype.filter.call(form.elements, function (control) {
      return control.tagName === "SELECT" && control.value !== "";
    });
    var shown = 0;
    var total = 0;
    document.querySelectorAll(".national tbody").forEach(function (body) {
      var count = sift(body, choices);
      var heading = body.querySelector("th[id]");
      var link = document.querySelector('.jump a[href="#' + heading.id + '"]');
      shown += count;
      total += body.querySelectorAll("tr.row").length;
      if (link) {
        link.parentNode.hidden = count === 0;
        link.parentNode.querySelector(".count").textContent = String(count);
      }
    });
    document.getElementById("shown").textContent = choices.length
      ? "显示" + shown + "项，共" + total + "项"
      : "共" + total + "项";
  }

  function startFilters() {
    var box = document.getElementById("filters");
    var form = document.getElementById("filter-form");
    if (!box || !form) {
      return;
    }
    form.addEventListener("change", function () {
      apply(form);
    });
    form.addEventListener("reset", function () {
      /* The controls are reset only after this event. */
      setTimeout(apply, 0, form);
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
    });
    form.reset();
    box.open = window.matchMedia("(min-width: 64em)").matches;
    box.hidden = false;
  }

  startCare();
  startFilters();
})();
