// A number just taken is printed at once; the kiosk then waits for the next person.
const next = document.currentScript.dataset.next;
addEventListener("load", () => {
  window.print();
  if (next) setTimeout(() => location.assign(next), 12000);
});
