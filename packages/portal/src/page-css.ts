import { tokensCss } from './tokens.ts'

/** Everything that customers' pages wear. Inlined and named by its hash in the policy, so that nothing else may style. */
export const pageCss = `${tokensCss}
*{box-sizing:border-box}
body{margin:0;background:var(--surface);color:var(--text);font:14px/22px var(--font);font-variant-numeric:tabular-nums}
h1{font-size:20px;line-height:28px;font-weight:600;margin:0;text-wrap:pretty}
h2{font-size:14px;line-height:22px;font-weight:600;margin:0}
p{margin:0;text-wrap:pretty}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.top{border-bottom:1px solid var(--border)}
.top div{display:flex;align-items:center;justify-content:space-between;gap:8px;max-width:560px;min-height:52px;margin:0 auto;padding:0 16px}
.top b{font-size:15px;font-weight:600}
.top a{text-decoration:none;padding:4px 0}
main{max-width:560px;margin:0 auto;padding:20px 16px 32px}
.lead{color:var(--text-2);margin:4px 0 20px}
.field{margin:0 0 20px;padding:0;border:0;min-width:0}
.label{display:block;font-weight:550;margin-bottom:6px;padding:0}
.label small,.hint{font-size:13px;line-height:18px;font-weight:400;color:var(--muted)}
.control{display:block;width:100%;min-height:44px;padding:10px 12px;border:1px solid var(--control-border);border-radius:6px;background:var(--surface);color:var(--text);font:16px/22px var(--font)}
textarea.control{min-height:132px;resize:vertical}
input[type=file].control{border-style:dashed;font-size:14px}
::file-selector-button{margin-right:12px;padding:2px 10px;border:1px solid var(--control-border);border-radius:6px;background:var(--surface);color:var(--link);font:550 14px/22px var(--font)}
[aria-invalid=true]{border-color:var(--over)}
.wrong{color:var(--over);font-size:13px;line-height:18px;margin-top:6px}
.choices{display:flex;flex-wrap:wrap;gap:8px}
.choice{display:inline-flex;align-items:center;gap:8px;min-height:44px;padding:0 14px;border:1px solid var(--control-border);border-radius:6px;font-size:15px;max-width:100%}
.choice:has(:checked){border-color:var(--accent);background:var(--selected);font-weight:550}
.choice:focus-within{outline:2px solid var(--focus);outline-offset:2px}
.choice input{flex:none;width:16px;height:16px;margin:0;accent-color:var(--accent);outline:none}
.button{display:block;width:100%;min-height:44px;padding:10px 16px;border:1px solid var(--accent);border-radius:6px;background:var(--accent);color:var(--on-accent);font:550 14px/22px var(--font);text-align:center;text-decoration:none;cursor:pointer}
.button:hover{background:var(--accent-hover);border-color:var(--accent-hover)}
.button.quiet{background:var(--surface);border-color:var(--control-border);color:var(--text)}
.button.quiet:hover{background:var(--hover)}
.summary{border:1px solid var(--over);border-radius:8px;background:var(--over-tint);padding:12px 16px;margin:16px 0 20px}
.summary ul{margin:4px 0 0;padding-left:20px}
.summary a{color:var(--over)}
.done{display:flex;align-items:center;gap:8px;color:var(--met);font-weight:550;margin-bottom:8px}
.done svg{flex:none}
.box{border:1px solid var(--control-border);border-radius:8px;margin:16px 0 20px}
.box div{padding:12px 16px}
.box div+div{border-top:1px solid var(--border)}
.box span{display:block;color:var(--text-2);font-size:13px;line-height:18px}
.box b{font-weight:550;font-size:16px;line-height:24px;overflow-wrap:anywhere}
.box .folio{font-size:20px;line-height:28px;font-weight:600}
.after{color:var(--text-2);margin-bottom:20px;overflow-wrap:anywhere}
.apart{display:none}
@media(forced-colors:active){.choice:has(:checked){outline:2px solid Highlight}}
`
