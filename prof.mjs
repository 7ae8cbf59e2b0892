import { readSource } from './src/core/importer/formats/read-source.ts';
const t=(n,f)=>{const s=performance.now();let r; try{r=f()}catch(e){console.log(n,'THROWS',e.message);return};const ms=Math.round(performance.now()-s); if(ms>3000||process.argv[2])console.log(n,ms, Math.round(process.memoryUsage().rss/1e6)+' MB', r.problem?.message.slice(0,90)??'')};
for (const piece of ['a\n','<p>', 'é', '\u200b','?','　',' ','中\n','&amp;','<!--x-->','ä¸\u00AD','\ue000','锟斤拷','\u0000', '\ufffd','涓浗','\r','\t','\u2028']) { const bytes=new Uint8Array(Buffer.from(piece.repeat(20_000_000/Buffer.byteLength(piece))));
for (const e of ['a.md','a.txt','a.html']) t(JSON.stringify(piece)+e,()=>readSource(bytes,e)); }
const gbk=Uint8Array.from({length:20_000_000},(_, i)=>i%2?0xe3:0xc4); t('gbk',()=>readSource(gbk,'a.txt'));
const rnd=Uint8Array.from({length:20_000_000},(_, i)=>(i*i*7919+i*31)&255); t('rnd',()=>readSource(rnd,'a.txt'));
