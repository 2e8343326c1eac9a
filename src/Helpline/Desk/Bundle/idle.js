// Counts by the clock, not by timers: a laptop that slept through the ten minutes wakes up locked.
const limit = 10 * 60 * 1000;
let last = Date.now();

export const touched = () => { last = Date.now(); };

export function watch(lockNow) {
  const look = () => {
    if (Date.now() - last >= limit) {
      touched();
      lockNow();
    }
  };
  const use = () => {
    look();
    touched();
  };
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
    addEventListener(kind, use, { capture: true, passive: true });
  }
  document.addEventListener('visibilitychange', look);
  setInterval(look, 5000);
}
