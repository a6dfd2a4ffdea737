// Puts the player of another site in place of the link to it, when the reader follows that link. Until then nothing
// is asked of the other site; without this script the link leads there.
document.addEventListener("click", (event) => {
  const plain = !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const facade = plain && event.target.closest ? event.target.closest("a[data-player]") : null;
  if (!facade || !facade.dataset.player.startsWith("https://")) {
    return;
  }
  event.preventDefault();
  const frame = document.createElement("iframe");
  frame.className = `${facade.className.replaceAll("facade", "player")}`;
  frame.title = facade.dataset.title;
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.tabIndex = 0;
  frame.src = facade.dataset.player;
  facade.replaceWith(frame);
  frame.focus();
});
