/* A picture of an outside page may still be on its way to us: ask for it again a few times. Until it comes, one that
   has no words in its place is not seen as a broken one (data-missing). */
const WAITS = [1500, 4000, 10000];
document.addEventListener(
  "error",
  (event) => {
    const picture = event.target;
    if (picture.tagName !== "IMG" || !picture.src.includes("/pictures/")) return;
    picture.dataset.missing = "";
    const tried = Number(picture.dataset.tried || 0);
    if (tried >= WAITS.length) return;
    picture.dataset.tried = tried + 1;
    setTimeout(() => {
      picture.src = picture.src;
    }, WAITS[tried]);
  },
  true,
);
document.addEventListener("load", (event) => delete event.target.dataset?.missing, true);
