// Brought into every page by the preview, and into no file: changes the page when it is another, and shows mistakes.
(() => {
  'use strict';
  const home = '/.broadsheet/';
  const me = document.currentScript;
  const page = decodeURIComponent(location.pathname);
  const { frame } = me.dataset;
  let { seen } = me.dataset;
  let served;
  let swapping;
  let events;
  let hidden = '';
  let destination;

  const place = JSON.parse(sessionStorage.getItem('broadsheet-place') || 'null');
  sessionStorage.removeItem('broadsheet-place');
  if (place && place.page === page) {
    const back = () => scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
    back();
    addEventListener('load', back, { once: true });
  }

  function reload() {
    sessionStorage.setItem('broadsheet-place', JSON.stringify({ page, x: scrollX, y: scrollY }));
    events.close();
    location.reload();
  }

  // the old sheet stays until the new one is there, so that the page is never bare
  function swapStyles(addresses) {
    document.querySelectorAll('link[rel="stylesheet"]').forEach((old, i) => {
      if (new URL(old.href).origin !== location.origin) return;
      const sheet = old.cloneNode();
      const address = addresses[i] || old.getAttribute('href').replace(/[?].*/, '');
      sheet.setAttribute('href', address + '?' + Date.now());
      sheet.addEventListener('load', () => old.remove());
      sheet.addEventListener('error', () => sheet.remove());
      old.after(sheet);
    });
  }

  // as the parser has it, without what is the preview's own
  function parsed(html) {
    const whole = new DOMParser().parseFromString(html, 'text/html');
    whole.querySelector(`script[src="${home}preview.js"]`)?.remove();
    return whole;
  }

  function change(told) {
    const now = parsed(told.page);
    const changed = told.page && served && swapping && swapping.swap(document, [me, host], served, now);
    if (!changed) {
      reload();
      return;
    }
    changed();
    seen = told.seen;
    served = now;
  }

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  const host = make('broadsheet-preview', {});
  const shade = host.attachShadow({ mode: 'open' });
  const problems = make('section', { id: 'problems', hidden: true });
  problems.setAttribute('role', 'alert');
  problems.setAttribute('aria-label', 'Mistakes in the sources');
  const held = make('p', { id: 'held', hidden: true });
  held.setAttribute('role', 'status');
  const source = make('span', { id: 'source' });
  const waiting = make('span', { id: 'waiting' });
  const status = make('span', { id: 'status' });
  status.setAttribute('role', 'status');
  const zone = make('span', { id: 'zone' });
  const now = make('input', { type: 'datetime-local', name: 'now', required: true });
  const real = make('button', { type: 'button', id: 'real', textContent: 'Real time', hidden: true });
  const clock = make('form', { id: 'clock' },
    make('label', {}, 'Shown as at ', now), zone, make('button', { textContent: 'Show' }), real);
  const fold = make('button', { type: 'button', id: 'fold', textContent: 'Hide' });
  const content = make('div', { id: 'content' }, source, waiting, clock, status);
  const bar = make('div', { id: 'bar' }, content, fold);
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', 'Preview');
  shade.append(make('link', { rel: 'stylesheet', href: home + 'preview.css' }), problems, make('div', { id: 'foot' }, held, bar));

  function folded(yes) {
    content.hidden = yes;
    fold.textContent = yes ? 'Preview' : 'Hide';
    fold.setAttribute('aria-expanded', String(!yes));
    sessionStorage.setItem('broadsheet-folded', yes ? 'yes' : '');
  }
  folded(sessionStorage.getItem('broadsheet-folded') === 'yes');
  fold.addEventListener('click', () => folded(!content.hidden));

  async function move(to) {
    status.textContent = 'Building…';
    const answer = await fetch(home + 'now', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(to),
    });
    if (!answer.ok) status.textContent = 'This is not an instant';
  }
  clock.addEventListener('submit', event => {
    event.preventDefault();
    move(now.value);
  });
  real.addEventListener('click', () => move(''));

  function showProblems(all) {
    const key = JSON.stringify(all);
    if (!all.length || key === hidden) {
      problems.hidden = true;
      problems.replaceChildren();
      if (!all.length) hidden = '';
      return;
    }
    if (!problems.hidden && problems.dataset.key === key) return;
    problems.dataset.key = key;
    const close = make('button', { type: 'button', textContent: 'Hide' });
    close.addEventListener('click', () => {
      hidden = key;
      problems.hidden = true;
    });
    const list = make('ol', {});
    for (const each of all) {
      const item = make('li', {});
      if (each.place) {
        const where = each.href ? make('a', { href: each.href, textContent: each.place }) : make('code', { textContent: each.place });
        item.append(make('p', { className: 'place' }, where));
      }
      item.append(make('p', { textContent: each.what + (each.remedy ? '; ' + each.remedy : '') }));
      if (each.line) {
        const at = each.column > 0 ? each.column - 1 : 0;
        const line = make('pre', { tabIndex: 0 }, make('span', { textContent: each.line.slice(0, at) }));
        line.setAttribute('aria-label', 'The line');
        line.append(make('mark', { textContent: each.line.slice(at) || ' ' }));
        item.append(line);
      }
      list.append(item);
    }
    problems.replaceChildren(
      make('h2', { textContent: all.length === 1 ? 'A mistake' : all.length + ' mistakes' }),
      make('p', { textContent: 'The page shows the last good build.' }), list, close);
    problems.hidden = false;
  }
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !problems.hidden) {
      hidden = problems.dataset.key;
      problems.hidden = true;
    }
  });

  function showWaiting(all) {
    waiting.replaceChildren();
    if (!all.length) return;
    const choice = make('select', { id: 'coming' }, make('option', { value: '', textContent: 'Scheduled: ' + all.length }));
    choice.setAttribute('aria-label', 'Show a scheduled story');
    for (const each of all) {
      choice.append(make('option', { value: each.address, textContent: each.until.replace('T', ' ') + '  ' + each.title }));
    }
    choice.addEventListener('change', () => {
      const story = all[choice.selectedIndex - 1];
      if (story) {
        destination = story;
        move(story.until);
      }
    });
    waiting.append(choice);
  }

  function show(told) {
    held.hidden = !told.held;
    held.textContent = told.held ? 'Not published: ' + told.held : '';
    source.replaceChildren();
    if (told.source.shown) {
      const href = told.source.href || home + 'source?page=' + encodeURIComponent(page);
      source.append(make('a', { href, textContent: told.source.shown }));
    }
    if (shade.activeElement !== now) now.value = told.now;
    zone.textContent = told.zone;
    real.hidden = !told.moved;
    bar.classList.toggle('moved', told.moved);
    status.textContent = told.summary;
    showWaiting(told.waiting);
    showProblems(told.problems);
  }

  // a file that the page shows, not one that it only leads to
  function isShown(address) {
    const names = ['src', 'srcset', 'poster', 'data', 'style'];
    return [...document.querySelectorAll('[src], [srcset], [poster], object[data], [style]')]
      .some(element => names.some(name => element.getAttribute(name)?.includes(address)));
  }

  function act(told) {
    const there = destination;
    const isSame = told.seen === seen;
    const styled = told.assets.some(address => address.endsWith('.css'));
    if (there && told.now === there.until && !told.problems.length) {
      events.close();
      location.assign(there.address);
    } else if (told.assets.some(isShown)) {
      reload();
    } else if (!isSame && told.action === 'style') {
      swapStyles(told.styles);
      seen = told.seen;
      served = parsed(told.page);
    } else {
      if (isSame && told.page) served = parsed(told.page);
      else if (told.action === 'reload') change(told);
      if (styled) swapStyles(told.styles);
    }
  }

  function listen() {
    if (events) events.close();
    events = new EventSource(home + 'events?' + new URLSearchParams({ page, seen, frame }));
    events.addEventListener('message', event => {
      const told = JSON.parse(event.data);
      show(told);
      act(told);
    });
    events.addEventListener('error', () => {
      status.textContent = 'The preview has stopped';
    });
  }

  // a browser keeps few connections to one server: only pages that are looked at hold one
  function attend() {
    if (document.visibilityState === 'visible') listen();
    else if (events) events.close();
  }
  document.addEventListener('visibilitychange', attend);
  addEventListener('pagehide', () => events && events.close());
  addEventListener('pageshow', event => event.persisted && attend());

  document.body.append(host);
  // without it every change loads the page again
  import(home + 'swap.js').then(module => { swapping = module; }, () => {});
  attend();
})();
