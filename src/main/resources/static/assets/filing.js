// Sends a file in pieces and goes on where the line broke. Without it the form sends the whole file at once.
(() => {
    const PIECE = 512 * 1024;
    const wait = ms => new Promise(resolve => setTimeout(resolve, ms));

    const say = (form, text) => { form.querySelector('.upload-state').textContent = text; };

    async function ask(address, options) {
        for (let pause = 1000; ; pause = Math.min(pause * 2, 15000)) {
            try {
                const answer = await fetch(address, options);
                if (answer.status < 500) return answer;
            } catch (broken) { /* the line is away: try again */ }
            await wait(pause);
        }
    }

    async function refused(answer) {
        try { return (await answer.json()).sentence || answer.statusText; } catch (none) { return answer.statusText; }
    }

    async function send(form, file) {
        const token = form.querySelector('input[name=_csrf]').value;
        const headers = {'X-CSRF-TOKEN': token};
        const known = 'arrival:' + form.dataset.arrivals + form.dataset.component + file.name + file.size;
        let at = 0;
        let place = sessionStorage.getItem(known);
        if (place) {
            const answer = await ask(place, {headers});
            if (answer.ok) at = (await answer.json()).arrived; else place = null;
        }
        if (!place) {
            const about = new URLSearchParams({component: form.dataset.component, name: file.name, size: file.size});
            const answer = await ask(form.dataset.arrivals, {method: 'POST', headers, body: about});
            if (!answer.ok) throw new Error(await refused(answer));
            place = form.dataset.arrivals + '/' + (await answer.json()).id;
            sessionStorage.setItem(known, place);
        }
        while (at < file.size) {
            say(form, form.dataset.sending + ' ' + Math.floor(100 * at / file.size) + ' %');
            const answer = await ask(place + '?start=' + at, {method: 'PUT', headers, body: file.slice(at, at + PIECE)});
            if (answer.status === 409) {
                const now = await ask(place, {headers});
                if (!now.ok) throw new Error(await refused(now));
                at = (await now.json()).arrived;
                continue;
            }
            if (answer.status === 404) break; // the last answer was lost: the file is there, or the page shows that it is not
            if (!answer.ok) {
                sessionStorage.removeItem(known);
                throw new Error(await refused(answer));
            }
            at = (await answer.json()).arrived;
        }
        sessionStorage.removeItem(known);
    }

    for (const form of document.querySelectorAll('form.upload')) {
        form.addEventListener('submit', async event => {
            const files = [...form.querySelector('input[type=file]').files];
            if (files.length === 0) return;
            event.preventDefault();
            const button = form.querySelector('button');
            button.disabled = true;
            window.addEventListener('offline', () => say(form, form.dataset.waiting), {once: true});
            try {
                for (const file of files) await send(form, file);
                location.reload();
            } catch (problem) {
                say(form, problem.message);
                button.disabled = false;
            }
        });
    }
})();
