/* <form data-confirm="sentence" data-confirm-yes="word" data-confirm-no="word">: asks before it is sent.
   Without JavaScript the form goes straight on, so what cannot be undone asks on a page of its own as well. */
const ask = (form) => {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  const sentence = document.createElement("p");
  sentence.textContent = form.dataset.confirm;
  const foot = document.createElement("div");
  foot.className = "dialog-foot";
  const no = button(form.dataset.confirmNo || "Cancel", "button", () => dialog.close());
  const yes = button(form.dataset.confirmYes || "OK", "button button-danger", () => {
    form.dataset.confirmed = "yes";
    dialog.close();
    form.requestSubmit(form.confirmSubmitter || undefined);
  });
  foot.append(no, yes);
  dialog.append(sentence, foot);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  no.focus();
};

const button = (word, classes, act) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = classes;
  made.textContent = word;
  made.addEventListener("click", act);
  return made;
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.confirm) return;
  if (form.dataset.confirmed) {
    delete form.dataset.confirmed;
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  form.confirmSubmitter = event.submitter;
  ask(form);
}, true);
