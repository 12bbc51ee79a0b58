/* A picture of an outside page may still be on its way to us. What stands in its place meanwhile is one pixel wider than
   any picture of ours: ask again a few times, and keep the room the page meant for it (data-waiting). Where there is
   none at all, one without words is not seen as a broken one (data-missing). */
const WAITS = [1500, 4000, 10000, 30000];
const PLACEHOLDER = 1201;

const settle = (picture) => {
  if (picture.tagName !== "IMG" || !picture.src.includes("/pictures/")) return;
  const waits = picture.naturalWidth === PLACEHOLDER;
  const [width, height] = [picture.getAttribute("width"), picture.getAttribute("height")];
  picture.toggleAttribute("data-waiting", waits);
  picture.toggleAttribute("data-missing", !picture.naturalWidth);
  picture.style.aspectRatio = waits && width && height ? `${width} / ${height}` : "";
  const tried = Number(picture.dataset.tried || 0);
  if (!waits || tried >= WAITS.length) return;
  picture.dataset.tried = tried + 1;
  setTimeout(() => {
    picture.src = `${picture.src.split("?")[0]}?${tried + 1}`; // at the same address a browser shows what it has
  }, WAITS[tried]);
};

document.addEventListener("load", (event) => settle(event.target), true);
document.addEventListener("error", (event) => settle(event.target), true);
/* What came before this script was there to hear it. */
for (const picture of document.images) if (picture.complete) settle(picture);
