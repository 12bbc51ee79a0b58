/* <form data-theme-choice>: the choice shows at once; the form itself keeps it. */
document.addEventListener("submit", async (event) => {
  const form = event.target;
  const choice = event.submitter?.value;
  if (!form.matches("[data-theme-choice]") || !choice) return;
  event.preventDefault();
  event.stopPropagation();
  document.documentElement.dataset.theme = choice;
  form.querySelectorAll("button[name='theme']").forEach((button) => {
    button.setAttribute("aria-pressed", String(button.value === choice));
  });
  const body = new FormData(form);
  body.set("theme", choice);
  try {
    await fetch(form.action, { method: "POST", body, redirect: "manual" });
  } catch {
    document.dispatchEvent(new CustomEvent("plnsite:say", { detail: document.body.dataset.wordsLost }));
  }
}, true);
