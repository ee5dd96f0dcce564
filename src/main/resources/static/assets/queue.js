// The list of who waits at an officer's counter: asked for anew when the queue changes, and not while nothing happens, so
// that a page left open does not keep its session awake.
(() => {
    "use strict";
    const first = document.getElementById("waiting");
    if (!first || !window.EventSource || !window.htmx) return;
    let seen = null;
    const open = address => {
        const events = new EventSource(address);
        events.onmessage = event => {
            const version = JSON.parse(event.data).version;
            if (seen !== null && version !== seen) htmx.trigger("#waiting", "queue-changed");
            seen = version;
        };
        events.onerror = () => {
            if (events.readyState === EventSource.CLOSED) setTimeout(() => open(address), 5000);
        };
    };
    open(first.dataset.events);
})();
