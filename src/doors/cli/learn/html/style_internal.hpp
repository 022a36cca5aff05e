// The look of the report: the tokens of the web client, both themes, and paper.
#pragma once

#include <string_view>

namespace zusage::cli::html {

inline constexpr std::string_view style = R"css(
:root{color-scheme:light dark;--canvas:light-dark(#f6f5f1,#101317);--surface:light-dark(#fff,#171b21);
--line:light-dark(#e4e1d9,#2a3038);--line-strong:light-dark(#8a8578,#6b7583);
--ink:light-dark(#1b1d22,#eceef1);
--ink-2:light-dark(#4d5159,#b4bbc5);--ink-3:light-dark(#62666f,#97a0ac);
--accent:light-dark(#2f3ec4,#a3adff);
--kept:light-dark(#17693f,#6fd09a);--risk:light-dark(#855000,#f0b64d);--broken:light-dark(#ad1f2d,#ff8f8a);
--wait:light-dark(#4b5a70,#a9b8cc)}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--ink);
font:400 .9375rem/1.45 "Hanken Grotesk",system-ui,sans-serif;
font-variant-numeric:tabular-nums;overflow-wrap:break-word}
main{max-width:56rem;margin:0 auto;padding:32px 24px 48px}
header p,footer{color:var(--ink-2);font-size:.8125rem}
header p{margin:0}
h1{font-size:1.75rem;line-height:1.2;font-weight:680;letter-spacing:-.022em;margin:12px 0 8px}
h2{font-size:1.25rem;line-height:1.3;font-weight:660;letter-spacing:-.012em;margin:0 0 4px}
h3{font-size:1rem;font-weight:620;margin:24px 0 4px}
.lead{font-size:1.0625rem;line-height:1.55;margin:0 0 16px;max-width:46rem}
section{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:20px 24px;
margin:16px 0}
section>p,figure+p{color:var(--ink-2);margin:0 0 12px;max-width:46rem}
figure{margin:12px 0 16px;break-inside:avoid}
svg{display:block;width:100%}
.strip{height:40px}.kept{fill:var(--kept)}.broken{fill:var(--broken)}.risk{fill:var(--risk)}
.wait{fill:var(--wait)}
.ink{fill:var(--ink-2)}.range{fill:var(--ink);stroke:var(--surface);stroke-width:1;
vector-effect:non-scaling-stroke}
.hollow{fill:none;stroke:var(--ink-2);stroke-width:1;vector-effect:non-scaling-stroke}
line{stroke:var(--accent);stroke-width:2;vector-effect:non-scaling-stroke}
.bars{display:grid;grid-template-columns:minmax(6rem,auto) 1fr auto;gap:6px 12px;align-items:center}
.bars>div{display:contents}.bars svg{height:16px}.bars .value{text-align:right;white-space:nowrap;
font-weight:620}
.drawn{border-left:1px solid var(--line-strong)}
.spread svg{height:110px;border-bottom:1px solid var(--line-strong)}
.spread .line{position:relative;height:1.5rem;font-size:.8125rem}
.mark{position:absolute;white-space:nowrap;color:var(--accent);font-weight:620}
.mark.right{padding-left:6px;border-left:2px solid var(--accent)}.mark.left{padding-right:6px;
border-right:2px solid var(--accent)}
.axis{display:flex;justify-content:space-between;color:var(--ink-3);font-size:.75rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.8125rem}
th,td{text-align:right;padding:6px 0 6px 14px;border-bottom:1px solid var(--line);vertical-align:top}
th:first-child,td:first-child{text-align:left;padding-left:0}
.columns td,.columns thead th{text-align:left}.columns tbody th{white-space:nowrap}
thead th{color:var(--ink-2);font-weight:560;vertical-align:bottom}
tbody th{font-weight:560}
tr.sum>*{font-weight:660;border-top:2px solid var(--line-strong)}
ul{padding-left:1.1rem;margin:8px 0}li{margin:4px 0}
code{font-size:.75rem;overflow-wrap:anywhere}
@media(max-width:40rem){main{padding:20px 12px}section{padding:16px 12px}
.bars{grid-template-columns:1fr auto}
.bars .name{grid-column:1/-1;margin-bottom:-4px}td{white-space:nowrap}.columns td{white-space:normal}}
@media print{:root{color-scheme:light}@page{size:A4;margin:16mm}body{background:#fff;font-size:10pt}
main{max-width:none;padding:0}section{border:0;border-top:1px solid var(--line-strong);border-radius:0;
padding:12px 0;margin:8px 0}
tr,li,h3,.one{break-inside:avoid}h2,h3,thead{break-after:avoid}.scroll{overflow:visible}
svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)css";

}  // namespace zusage::cli::html
