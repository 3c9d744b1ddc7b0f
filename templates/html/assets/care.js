/* Before anything is drawn: the 关怀版 that this reader chose on an earlier page. */
(function () {
  "use strict";
  try {
    if (localStorage.getItem("zwgk-care") === "on") {
      document.documentElement.setAttribute("data-care", "");
    }
  } catch (error) {
    /* Storage is closed to us: the switch still works on each page by itself. */
  }
})();
