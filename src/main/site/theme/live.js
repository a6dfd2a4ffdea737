// Adds new entries to the page of a running live story. The page is whole without it.
(() => {
  "use strict";
  const live = document.querySelector("[data-live]");
  if (!live || !window.fetch) return;

  const news = live.querySelector(".live-news");
  const button = news.querySelector("button");
  const status = news.querySelector("[role=status]");
  const usual = Math.max(5, Number(live.dataset.every) || 30) * 1000;
  const longest = 10 * 60 * 1000;
  let wait = usual;
  let timer = 0;
  let asking = false;
  let over = false;
  let unread = [];

  const entries = () => [...live.querySelectorAll(".entry")];

  const parsed = html => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content.firstElementChild;
  };

  // What the reader looks at stays where it is, whatever is added above it.
  const inPlace = change => {
    const root = document.documentElement;
    const kept = entries().find(entry => entry.getBoundingClientRect().bottom > 0);
    const reading = kept && live.getBoundingClientRect().top < window.innerHeight / 2;
    const focused = document.activeElement;
    const before = reading ? kept.getBoundingClientRect().top : 0;
    root.style.overflowAnchor = "none";
    change();
    const now = reading && document.getElementById(kept.id);
    if (now) window.scrollBy({ top: now.getBoundingClientRect().top - before, behavior: "instant" });
    if (focused && focused.id && !focused.isConnected) {
      const again = document.getElementById(focused.id);
      if (again) again.focus({ preventScroll: true });
    }
    requestAnimationFrame(() => { root.style.overflowAnchor = ""; });
  };

  const section = update => {
    const found = [...live.querySelectorAll(".live-day")].find(one => one.dataset.day === update.day);
    if (found) return found;
    const made = document.createElement("div");
    made.className = "live-day";
    made.dataset.day = update.day;
    const line = document.createElement("p");
    line.className = "live-date";
    const time = document.createElement("time");
    time.dateTime = update.day;
    time.textContent = update.dayWords;
    line.append(time);
    made.append(line);
    const later = [...live.querySelectorAll(".live-day")].find(one => one.dataset.day < update.day);
    if (later) later.before(made);
    else live.append(made);
    return made;
  };

  const put = (update, entry, following) => {
    const day = section(update);
    const next = following && document.getElementById(following.id);
    if (next && next.parentElement === day) next.before(entry);
    else day.append(entry);
  };

  const announce = words => {
    status.textContent = "";
    requestAnimationFrame(() => { status.textContent = words; });
  };

  const offer = () => {
    const count = unread.length;
    button.hidden = count === 0;
    if (count === 0) return;
    const words = live.dataset.new.split("|");
    button.textContent = words[Math.min(count, words.length) - 1];
    announce(button.textContent);
  };

  const tooMany = () => {
    button.textContent = live.dataset.more;
    button.hidden = false;
    button.onclick = () => location.reload();
    over = true;
    announce(button.textContent);
  };

  const apply = answer => {
    const have = new Map(entries().map(entry => [entry.id, entry]));
    const known = answer.entries.filter(update => have.has(update.id));
    if (have.size > 0 && answer.entries.length > 0 && known.length === 0 && answer.total > answer.entries.length) {
      tooMany();
      return;
    }
    const given = new Set(answer.entries.map(update => update.id));
    const fresh = answer.entries.filter(update => !have.has(update.id));
    const edited = known.filter(update => have.get(update.id).dataset.digest !== update.digest);
    // What is older than the oldest entry that was given stays; of the rest, what is not given was taken back.
    const oldest = known.length ? entries().indexOf(have.get(known[known.length - 1].id)) : -1;
    const whole = answer.total <= answer.entries.length;
    const gone = entries().filter((entry, place) => !given.has(entry.id) && (whole || place < oldest));
    const points = document.querySelector("[data-live-points]");
    inPlace(() => {
      const nothing = live.querySelector(".nothing");
      if (nothing && fresh.length) nothing.remove();
      edited.forEach(update => have.get(update.id).replaceWith(parsed(update.html)));
      gone.forEach(entry => {
        const day = entry.parentElement;
        entry.remove();
        if (!day.querySelector(".entry")) day.remove();
      });
      for (let place = answer.entries.length - 1; place >= 0; place--) {
        const update = answer.entries[place];
        if (have.has(update.id)) continue;
        const entry = parsed(update.html);
        entry.classList.add("is-new");
        put(update, entry, answer.entries[place + 1]);
      }
      if (points) {
        const template = document.createElement("template");
        template.innerHTML = answer.points || "";
        if (points.innerHTML.trim() !== template.innerHTML.trim()) points.replaceChildren(template.content);
      }
    });
    const updated = live.querySelector("[data-live-updated]");
    if (updated) {
      updated.dateTime = answer.updated;
      updated.textContent = answer.updatedWords;
    }
    unread = unread.filter(id => given.has(id)).concat(fresh.map(update => update.id));
    if (fresh.length) offer();
    else if (unread.length === 0) button.hidden = true;
    if (!answer.running) {
      over = true;
      live.querySelector(".live-state").textContent = live.dataset.over;
      announce(live.dataset.over);
    }
    return fresh.length + edited.length + gone.length > 0;
  };

  button.onclick = () => {
    const newest = entries().find(entry => unread.includes(entry.id));
    unread = [];
    button.hidden = true;
    if (!newest) return;
    newest.tabIndex = -1;
    newest.focus({ preventScroll: true });
    newest.scrollIntoView({ block: "start" });
  };

  const plan = () => {
    clearTimeout(timer);
    if (!over && !document.hidden) timer = setTimeout(ask, wait);
  };

  const ask = async () => {
    if (asking || over || document.hidden) return;
    asking = true;
    try {
      const response = await fetch(live.dataset.live, { cache: "no-cache", credentials: "same-origin" });
      if (!response.ok) throw new Error(String(response.status));
      // Where nothing happens, and where the site does not answer, it is asked ever more seldom.
      wait = apply(await response.json()) ? usual : Math.min(wait * 1.25, usual * 4);
    } catch {
      wait = Math.min(wait * 2, longest);
    } finally {
      asking = false;
      plan();
    }
  };

  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (!document.hidden) {
      wait = usual;
      ask();
    }
  });
  window.addEventListener("online", () => {
    wait = usual;
    ask();
  });
  plan();
})();
