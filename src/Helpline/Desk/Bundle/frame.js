// Runs in a frame without origin, network or keys: decodes one photo, draws it, and gives back a copy that was encoded anew.
'use strict';
{
  const longest = 2560;
  const canvas = document.querySelector('canvas');

  const encoded = () => new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.92); });

  async function draw(bytes) {
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return { width: canvas.width, height: canvas.height, copy: await (await encoded()).arrayBuffer() };
  }

  addEventListener('message', async (event) => {
    const [port] = event.ports;
    if (event.source !== parent || !port) {
      return;
    }
    try {
      const done = await draw(event.data.bytes);
      port.postMessage(done, [done.copy]);
    } catch {
      port.postMessage({});
    }
  }, { once: true });
}
