/* After a form came back with errors the focus goes to the first of them. */
const goToTrouble = (root) => {
  const first = root.querySelector?.("[data-trouble], [aria-invalid='true'], .field-bad input");
  first?.focus();
};
goToTrouble(document);
document.addEventListener("htmx:afterSettle", (event) => goToTrouble(event.target));
