/* [data-bell="words"]: when news of a notice comes in, the dot shows and the bell says so. */
document.body.addEventListener("live:news", ({ detail }) => {
  if (detail.what !== "notice") return;
  document.querySelectorAll("[data-bell]").forEach((bell) => {
    bell.querySelector(".tool-dot").hidden = false;
    bell.setAttribute("aria-label", bell.dataset.bell);
  });
});
