/** Its own look, so that nobody takes it for the app's or the system's. */
export const dialogStyle = `
:host { all: initial; color-scheme: light dark; }
dialog {
  --text: #1d1c1a; --soft: #6a665f; --ground: #fffdfa; --line: #d9d4cb; --field: #ffffff; --accent: #a5331f;
  box-sizing: border-box; width: min(34rem, calc(100vw - 2rem)); max-height: calc(100vh - 2rem); overflow: auto;
  padding: 1rem 1.25rem 1.25rem; border: 1px solid var(--line); border-radius: 10px; color: var(--text);
  background: var(--ground); font: 14px/1.5 system-ui, sans-serif; box-shadow: 0 12px 40px rgb(0 0 0 / 30%);
}
dialog::backdrop { background: rgb(0 0 0 / 35%); }
.stand-in { margin: 0 0 .5rem; color: var(--soft); font-size: 12px; }
h2 { margin: 0 0 .25rem; font-size: 16px; line-height: 1.35; overflow-wrap: anywhere; }
p { margin: 0 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.problem { min-height: 1.5em; margin: .25rem 0 0; color: var(--accent); }
label { display: block; margin: .5rem 0; }
label.check { display: flex; gap: .5rem; align-items: center; }
input:not([type=checkbox]), select {
  box-sizing: border-box; width: 100%; padding: .35rem .5rem; border: 1px solid var(--line); border-radius: 6px;
  color: inherit; background: var(--field); font: inherit;
}
select { height: 14rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .75rem; }
.row.end { justify-content: flex-end; }
button {
  padding: .4rem .9rem; border: 1px solid var(--line); border-radius: 6px; color: inherit; background: var(--field); font: inherit;
}
button.first { border-color: var(--accent); color: #fff; background: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  dialog { --text: #ece8e1; --soft: #a39d93; --ground: #262421; --line: #4a463f; --field: #1b1a18; --accent: #e0735c; }
  button.first { color: #1b1a18; }
}
`
