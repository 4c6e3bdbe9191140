/** Set like a printed page: dark on white, one accent, colour only for verdicts, and those also in words. */
export const pageStyle = `
:root{color-scheme:light;--ink:#1b1f24;--minor:#57606a;--line:#b9c0c8;--soft:#f4f6f8;--accent:#0b5a43;--met:#116329;--notMet:#a4161a;--unassessed:#7a4b00;--notApplicable:#57606a}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:24px 28px 40px;max-width:1240px;color:var(--ink);background:#fff;font:15px/1.45 "Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
a{color:#0a4f8f;text-underline-offset:2px}
a:focus-visible{outline:3px solid #0a4f8f;outline-offset:2px;border-radius:2px}
h1{margin:14px 0 18px;text-align:center;font-size:25px;line-height:1.3;text-transform:uppercase;letter-spacing:.01em}
h1 small{display:block;font-size:17px;font-weight:400;text-transform:none;letter-spacing:0}
h2{margin:30px 0 10px;padding-bottom:4px;border-bottom:2px solid var(--accent);font-size:18px;color:var(--accent)}
h3{margin:18px 0 6px;font-size:15px}
p{margin:6px 0}
code,pre{font-family:Consolas,"Liberation Mono",Menlo,monospace;font-size:.87em}
pre{margin:4px 0 8px;padding:8px 10px;background:var(--soft);border:1px solid #dde2e7;border-radius:4px;white-space:pre-wrap;overflow-wrap:anywhere}
.office{margin:0;text-align:left}
.office strong{text-transform:uppercase}
.sample{margin:0 0 16px;padding:8px 12px;border:2px solid var(--notMet);color:var(--notMet);font-weight:700;text-align:center}
.copy{margin:0 0 16px;padding:8px 12px;border:2px solid var(--unassessed);color:var(--unassessed)}
.warning{margin:8px 0;padding:8px 12px;border-left:4px solid #b7791f;background:#fdf6e7}
.minor{color:var(--minor);font-size:13px}
.facts{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 28px;margin:0 0 16px}
.facts div{display:flex;gap:10px;padding:5px 0;border-bottom:1px solid #e3e7eb}
.facts dt{flex:0 0 130px;color:var(--minor)}
.facts dd,.check dd{margin:0}
.figures{display:grid;grid-template-columns:repeat(6,minmax(0,1fr));margin:0 0 6px;border:1px solid var(--line);border-radius:4px}
.figures div{padding:10px 12px;border-left:1px solid var(--line)}
.figures div:first-child{border-left:0}
.figures dt{font-size:13px;color:var(--minor)}
.figures dd{margin:0;font-size:21px;font-weight:600}
.figures .main dd{color:var(--accent)}
.figures .notMet dt,.verdict.notMet,li.notMet .verdict{color:var(--notMet)}
.figures .unassessed dt,.verdict.unassessed,li.unassessed .verdict{color:var(--unassessed)}
.verdict.met,li.met .verdict{color:var(--met)}
.verdict.notApplicable,li.notApplicable .verdict{color:var(--notApplicable)}
.verdict{font-weight:600;white-space:nowrap}
.contents{columns:3;column-gap:28px;margin:0;padding:0;list-style:none}
.contents li{padding:3px 0;break-inside:avoid}
.open,.conditions{margin:0;padding-left:22px}
.open li,.conditions li{padding:2px 0}
img{vertical-align:middle}
table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:14px}
th,td{padding:6px 8px;border:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:break-word}
thead th{background:#e9eff0;text-align:center;vertical-align:middle}
.c-code{width:42px}.c-name{width:11.5%}.c-text{width:24%}.c-requirement{width:12%}.c-result{width:16%}.c-verdict{width:10.5%}
.code{text-align:center}
.name .verdict,.name .minor,.requirement .minor,.result .minor,.result .remark,.judged .minor,.judged .remark,.source-mark,.evidence .minor,.files .minor{display:block}
.name .verdict{margin-top:4px}
.name .minor{font-weight:400}
.result .minor,.result .remark,.judged .remark{white-space:pre-line}
.remark{margin-top:3px;font-size:13px}
.source-mark{margin-top:2px;color:var(--unassessed);font-size:12.5px;font-style:italic}
.evidence ul{margin:0;padding:0;list-style:none}
.evidence li+li{margin-top:5px;padding-top:5px;border-top:1px dotted var(--line)}
.evidence a{overflow-wrap:anywhere}
:target td,tbody:target>tr:first-child th{background:#fff8dc}
.files td{overflow-wrap:anywhere}
.c-size{width:90px}.c-hash{width:44%}.files code{font-size:12.5px}
.files .size{text-align:right;white-space:nowrap}
.survey th[scope=row]{font-weight:400}.survey thead th:first-child{width:40%}
.survey .size{text-align:right}.survey .group th{background:var(--soft)}
.check dt{margin-top:8px;font-weight:600}
footer{margin-top:30px;padding-top:8px;border-top:1px solid var(--line);color:var(--minor);font-size:13px}
@media (max-width:760px){
body{padding:14px 14px 32px}
h1{font-size:20px}
.facts{display:block}
.facts dt{flex-basis:104px}
.figures{grid-template-columns:repeat(2,minmax(0,1fr))}
.figures div:nth-child(odd){border-left:0}
.figures div:nth-child(n+3){border-top:1px solid var(--line)}
.contents{columns:1}
table,tbody,tr,th,td{display:block;border:0}
thead,colgroup{display:none}
.criteria tbody{margin-bottom:18px}
.criteria tr{padding:8px 0;border-bottom:1px solid var(--line)}
.criteria th,.criteria td{padding:3px 0}
.criteria .code{float:left;margin-right:6px;font-size:17px;color:var(--accent)}
.criteria .code::after{content:"."}
.criteria .name{padding-bottom:8px;font-size:17px;color:var(--accent)}
.criteria .text{clear:both}
.result>.minor:first-child,.evidence>.minor:first-child{display:inline}
td[data-label]::before{content:attr(data-label) ": ";color:var(--minor);font-size:13px}
.evidence ul{margin-top:2px;padding-left:10px;border-left:2px solid #dde2e7}
.survey tr{padding:6px 0;border-bottom:1px solid #e3e7eb}
.survey th,.survey td{padding:1px 0}
.survey .size{display:inline-block;margin-right:14px}
.files tr{padding:6px 0;border-bottom:1px solid #e3e7eb}
.files td{padding:1px 0}
.files .size{text-align:left}
}
@media print{
@page{size:A4 landscape;margin:12mm 10mm 14mm;@bottom-right{content:counter(page) "/" counter(pages);font:9pt sans-serif}}
body{padding:0;max-width:none;font-size:10pt}
a{color:inherit;text-decoration:none}
table{font-size:9pt}
th,td{padding:3px 5px}
.files code{font-size:7.5pt}
h2{margin-top:14px}
.minor,.remark,.figures dt,footer{font-size:8.5pt}
.source-mark{font-size:8pt}
thead{display:table-header-group}
tr,li,.figures,.facts div,.check dd{break-inside:avoid}
.check dt{break-after:avoid}
h2,h3{break-after:avoid}
h2+p{break-after:avoid}
.contents,.open{font-size:9pt}
.warning,thead th,.sample,pre{-webkit-print-color-adjust:exact;print-color-adjust:exact}
:target td,tbody:target>tr:first-child th{background:none}
}
`;
