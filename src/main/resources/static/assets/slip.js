// A number just taken is printed at once.
addEventListener("load", () => window.print());
