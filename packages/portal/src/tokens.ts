/** The design's tokens that customers' pages use, light and dark; no colour literal stands anywhere else here. */
export const tokensCss = `
:root{color-scheme:light dark;
--font:"Inter Variable",system-ui,-apple-system,"Segoe UI",sans-serif;
--surface:#FFFFFF;--sunken:#EDEFF3;--hover:#F0F2F6;--selected:#E8EDFB;--border:#DFE3EA;--control-border:#7C8698;
--text:#191D26;--text-2:#434B5A;--muted:#5D6677;--accent:#2F4BB8;--accent-hover:#263E9C;--on-accent:#FFFFFF;
--link:#2F4BB8;--focus:#2F4BB8;--over:#B3261E;--over-tint:#FDE7E5;--met:#1B6B3A}
@media(prefers-color-scheme:dark){:root{
--surface:#15181F;--sunken:#0A0C10;--hover:#1C2029;--selected:#1E2745;--border:#2A303B;--control-border:#6F7A8C;
--text:#E8EBF1;--text-2:#B9C0CC;--muted:#949DAD;--accent:#8FA5F7;--accent-hover:#A9BAFA;--on-accent:#0E1330;
--link:#9DB0F9;--focus:#9DB0F9;--over:#FF9A91;--over-tint:#3B1614;--met:#7FD49B}}
`
