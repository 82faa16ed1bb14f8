// A wall that could not reach its server for long loads itself again: what it then shows is what is so.
const lost = document.getElementById('components-reconnect-modal');
if (lost) {
  lost.addEventListener('components-reconnect-state-changed', event => {
    if (event.detail.state === 'failed' || event.detail.state === 'rejected') {
      const again = () => fetch('/wall', { method: 'HEAD' }).then(() => location.reload(), () => setTimeout(again, 2000));
      again();
    }
  });
}
