// What was seen is kept in this browser, by address and digest: a page that changes again was not seen.
"use strict";

const KEY = "broadsheet-diff:";
const page = document.body.dataset;

const kept = {
  get(name) {
    try {
      return localStorage.getItem(KEY + name);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      if (value) {
        localStorage.setItem(KEY + name, value);
      } else {
        localStorage.removeItem(KEY + name);
      }
    } catch {
      // A browser that keeps nothing still shows everything.
    }
  },
};

const line = (data) => data.digest + "  " + data.address;

const change = () => {
  const views = [...document.querySelectorAll("[data-view]")];
  const bar = document.querySelector("[data-views]");
  const buttons = [];
  const show = (at) => {
    views.forEach((view, i) => {
      view.hidden = i !== at;
      buttons[i].setAttribute("aria-pressed", String(i === at));
    });
  };
  const choose = (at) => {
    kept.set("view", views[at].id);
    show(at);
  };
  for (const [at, view] of views.entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = view.dataset.view;
    button.addEventListener("click", () => choose(at));
    buttons.push(button);
    bar.append(button);
  }
  if (views.length > 0) {
    show(Math.max(0, views.findIndex((view) => view.id === kept.get("view"))));
  }
  const seen = document.querySelector("[data-seen]");
  seen.checked = kept.get(line(page)) !== null;
  const mark = () => kept.set(line(page), seen.checked ? "seen" : "");
  seen.addEventListener("change", mark);
  const keys = document.querySelector("[data-keys]");
  keys.checked = kept.get("keys") !== "off";
  keys.addEventListener("change", () => kept.set("keys", keys.checked ? "" : "off"));
  document.querySelector(".tools").hidden = false;

  document.addEventListener("keydown", (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "n" || event.key === "p") {
      document.querySelector(event.key === "n" ? "nav a[rel=next]" : "nav a[rel=prev]")?.click();
    } else if (event.key === "s") {
      seen.checked = !seen.checked;
      mark();
    } else if (event.key === "v" && views.length > 1) {
      choose((views.findIndex((view) => !view.hidden) + 1) % views.length);
    }
  });
};

const index = () => {
  const entries = [...document.querySelectorAll("li[data-digest]")];
  const bar = document.querySelector(".approvals");
  if (!bar) {
    return;
  }
  const isSeen = (entry) => kept.get(line(entry.dataset)) !== null;
  const tell = () => {
    for (const entry of entries) {
      entry.querySelector(".seen").hidden = !isSeen(entry);
    }
    bar.querySelector("[data-progress]").textContent =
      entries.filter(isSeen).length.toLocaleString("en") + " of " + entries.length.toLocaleString("en") + " seen";
  };
  for (const section of document.querySelectorAll("main section")) {
    const members = [...section.querySelectorAll("li[data-digest]")];
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Mark all of these as seen";
    button.setAttribute("aria-describedby", section.querySelector("h2").id);
    button.addEventListener("click", () => {
      members.forEach((entry) => kept.set(line(entry.dataset), "seen"));
      tell();
    });
    section.append(button);
  }
  bar.querySelector("[data-forget]").addEventListener("click", () => {
    entries.forEach((entry) => kept.set(line(entry.dataset), ""));
    tell();
  });
  bar.querySelector("[data-export]").addEventListener("click", () => {
    const text = entries.filter(isSeen).map((entry) => line(entry.dataset) + "\n").join("");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    link.download = "approved.txt";
    document.body.append(link);
    link.click();
    link.remove();
  });
  bar.hidden = false;
  tell();
  addEventListener("pageshow", tell);
};

if (page.page === "change") {
  change();
} else {
  index();
}
