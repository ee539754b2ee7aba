import { htmlText, withLink } from './html-text.ts';

/** Mail programs know little CSS and ignore style sheets by address: a few plain rules, in the mail itself. */
const style = `body{margin:0;padding:20px;background:#fff;color:#0b0c0c;font:16px/1.5 Arial,Helvetica,sans-serif}
main{max-width:38em;margin:0 auto}h1{font-size:26px;line-height:1.25;margin:30px 0 15px}
h2{font-size:20px;line-height:1.3;margin:28px 0 10px}h3{font-size:17px;margin:20px 0 8px}p,ul{margin:0 0 14px}
table{border-collapse:collapse;width:100%;margin:0 0 14px}th,td{border-bottom:1px solid #b1b4b6;padding:7px 10px 7px 0;text-align:left;vertical-align:top}
th{width:34%}a{color:#1d70b8}.mark{color:#505a5f;font-size:13px;overflow-wrap:anywhere}hr{border:0;border-top:2px solid #0b0c0c;margin:28px 0}`;

type MailPage = { title: string; paragraphs: readonly string[]; link?: string | undefined; below?: string };

/** The whole HTML of an email, complete in itself: nothing in it is fetched, so nobody learns when it is read. */
export const mailHtml = ({ title, paragraphs, link, below = '' }: MailPage): string =>
  `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${paragraphs.map((paragraph) => `<p>${withLink(paragraph, link)}</p>`).join('\n')}
${below}</main>
</body>
</html>
`;
