// jsdom has no top layer and no layout: in its tests, dialogs and popovers open as plain elements, and
// nothing scrolls.

function fill(prototype: object, name: string, behave: (this: HTMLElement) => void): void {
  if (!(name in prototype))
    Object.defineProperty(prototype, name, { value: behave, configurable: true, writable: true });
}

fill(HTMLDialogElement.prototype, 'showModal', function () {
  this.setAttribute('open', '');
});
fill(HTMLElement.prototype, 'scrollIntoView', () => undefined);
fill(HTMLElement.prototype, 'showPopover', function () {
  this.style.display = 'block';
});
