"use strict";
(function () {
  var box = document.getElementById("filter");
  var effect = document.getElementById("filter-effect");
  var section = document.getElementById("filter-section");
  var told = document.getElementById("filter-told");
  if (!box || !effect || !section || !told) { return; }
  function apply() {
    var shown = 0;
    document.querySelectorAll("article.change").forEach(function (each) {
      var sections = each.dataset.section.split(" ");
      var fits = (!effect.value || each.dataset.effect === effect.value) &&
        (!section.value || sections.indexOf(section.value) >= 0);
      each.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    document.querySelectorAll("section.group").forEach(function (group) {
      group.hidden = !group.querySelector("article.change:not([hidden])");
    });
    told.textContent = shown + (shown === 1 ? " change shown" : " changes shown");
  }
  effect.addEventListener("change", apply);
  section.addEventListener("change", apply);
  box.hidden = false;
}());
