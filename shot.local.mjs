import { launchBrowser } from './tests/e2e/browser.ts';
import { servePlainly } from './tests/e2e/plain-server.ts';
const s=await servePlainly('/srv/cite-out','/archive/');
const b=await launchBrowser();
const SP='speeches/2011-quanqi-quntuan-shetuan-gongzuo-huiyi/';
const pick=async(p,sel,a,z)=>p.evaluate(([sel,a,z])=>{const el=document.querySelector(sel);el.scrollIntoView({block:'center'});const w=document.createTreeWalker(el,NodeFilter.SHOW_TEXT);let pos=0;const r=document.createRange();let set=false;while(w.nextNode()){const n=w.currentNode;if(!set&&a<pos+n.length){r.setStart(n,a-pos);set=true}if(z<=pos+n.length){r.setEnd(n,z-pos);break}pos+=n.length}getSelection().removeAllRanges();getSelection().addRange(r)},[sel,a,z]);
const only=process.argv[2];
for(const [name,w,h,dark,lang] of [['390',390,844,false,''],['1280d',1280,900,true,''],['820e',820,1100,false,'en/'],['320',320,640,false,'']]){
 const c=await b.newContext({viewport:{width:w,height:h},colorScheme:dark?'dark':'light',hasTouch:w<500});const p=await c.newPage();p.on('pageerror',e=>console.log('ERR',e.message));p.on('console',m=>m.type()==='error'&&console.log('C',m.text()));
 await p.goto(s.address+lang+SP);
 if(!only||only==='head')await p.screenshot({path:`/tmp/shots-cite/head-${name}.png`});
 if(!only||only==='bar'){await pick(p,'#p3',5,30);await p.waitForSelector('cite-bar');await p.waitForTimeout(400);await p.screenshot({path:`/tmp/shots-cite/bar-${name}.png`});await p.keyboard.press('Escape');}
 if(!only||only==='dialog'){await p.evaluate(()=>scrollTo(0,0));await p.click('.cite-button');await p.waitForFunction(()=>document.querySelector('.cite-dialog pre')?.textContent);await p.screenshot({path:`/tmp/shots-cite/dialog-${name}.png`});}
 if(only==='source'){await p.goto(s.address+lang+SP+'source/');await p.screenshot({path:`/tmp/shots-cite/source-${name}.png`});await p.evaluate(()=>scrollTo(0,document.body.scrollHeight));await p.screenshot({path:`/tmp/shots-cite/source-end-${name}.png`});console.log(name,await p.evaluate(()=>document.documentElement.scrollWidth))}
 await c.close();
}
await b.close();s.close();
