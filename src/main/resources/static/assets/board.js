// The call display: takes boards as they change, shows them, and says new calls aloud when somebody turned that on.
(() => {
    "use strict";
    const root = document.getElementById("board");
    if (!root || !window.EventSource) return;
    const body = document.getElementById("board-calls");
    const empty = document.getElementById("board-empty");
    const waiting = document.getElementById("board-waiting");
    const last = document.getElementById("board-last");
    const state = document.getElementById("board-state");
    const sound = document.getElementById("board-sound");
    let heard = null; // calls already shown; null until the first board
    let speaking = false;

    const key = call => call.label + " " + call.counter + " " + call.times;

    const cell = (tag, text, heading) => {
        const made = document.createElement(tag);
        made.textContent = text;
        if (heading) made.scope = "row";
        return made;
    };

    const show = board => {
        waiting.textContent = String(board.waiting);
        empty.hidden = board.calls.length > 0;
        body.replaceChildren(...board.calls.map((call, place) => {
            const row = document.createElement("tr");
            const isNew = heard !== null && !heard.has(key(call));
            row.className = (place === 0 ? "call-first" : "") + (isNew ? " call-new" : "");
            row.append(cell("th", call.label, true), cell("td", String(call.counter)), cell("td", call.at));
            return row;
        }));
    };

    const say = text => {
        if (!speaking) return;
        const words = new SpeechSynthesisUtterance(text);
        words.lang = "vi-VN";
        const voice = speechSynthesis.getVoices().find(each => each.lang.toLowerCase().startsWith("vi"));
        if (voice) words.voice = voice;
        words.rate = 0.9;
        speechSynthesis.speak(words);
    };

    const take = board => {
        show(board);
        const fresh = heard === null ? [] : board.calls.filter(call => call.serving && !heard.has(key(call)));
        heard = new Set(board.calls.map(key));
        fresh.reverse().forEach(call => {
            last.textContent = call.spoken;
            say(call.spoken);
        });
    };

    const open = () => {
        const events = new EventSource(root.dataset.events);
        events.onmessage = event => {
            state.textContent = "";
            take(JSON.parse(event.data));
        };
        events.onopen = () => { state.textContent = ""; };
        events.onerror = () => {
            state.textContent = root.dataset.lost;
            // A browser gives up for good when it was answered with an error; then it is tried anew.
            if (events.readyState === EventSource.CLOSED) setTimeout(open, 5000);
        };
    };

    if ("speechSynthesis" in window) {
        sound.hidden = false;
        sound.addEventListener("click", () => {
            speaking = !speaking;
            sound.setAttribute("aria-pressed", String(speaking));
            sound.textContent = speaking ? sound.dataset.on : sound.dataset.off;
            if (speaking) say(sound.dataset.hello);
        });
    }
    open();
})();
