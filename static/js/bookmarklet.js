/* <a data-bookmarklet="address of the page that adds" hidden>: becomes a button for the browser's bar of bookmarks.
   Pressed here it does nothing but say what to do with it; [data-bookmarklet-code] shows its code for pasting. */
document.querySelectorAll("[data-bookmarklet]").forEach((button) => {
  const add = JSON.stringify(button.dataset.bookmarklet);
  const code = `javascript:(()=>{window.open(${add}+"?address="+encodeURIComponent(location.href)+"&title="+encodeURIComponent(document.title))})()`;
  button.href = code;
  button.hidden = false;
  button.addEventListener("click", (event) => {
    event.preventDefault();
    document.dispatchEvent(new CustomEvent("plnsite:say", { detail: button.dataset.pressed }));
  });
  document.querySelectorAll("[data-bookmarklet-code]").forEach((place) => {
    place.value = code;
    place.closest("[hidden]")?.removeAttribute("hidden");
  });
});
