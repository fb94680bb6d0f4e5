import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { it } from 'vitest';
import { analyze } from '/work/main/server/src/engine/analyze.js';
import { parseSettings, defaultSettings } from '/work/main/server/src/engine/settings.js';
import { rules } from '/work/main/server/src/rules/index.js';
import { parseSpec } from '/work/main/server/src/spec/parse.js';
const F='/work/main/test/fixtures/';
const around=(name:string,root:string)=>({fileName:name,asset:(p:string)=>existsSync(root+p)?{state:'found' as const,bytes:new Uint8Array(readFileSync(root+p))}:{state:'missing' as const}});
it('survey',()=>{
  const mine=new Set((process.env.MINE||'').split(','));
  for(const [dir] of [[F+'good/'],['/work/main/examples/']]){
    const {settings}=parseSettings(readFileSync(dir+'mcspec.yaml','utf8'),rules);
    for(const n of readdirSync(dir).filter(x=>/microcredential\.yaml$/.test(x))){
      for(const s of [settings,defaultSettings]){
      const a=analyze(parseSpec(readFileSync(dir+n,'utf8')),{rules,settings:s,around:around(n,dir)});
      for(const f of a.findings) console.log(s===settings?'LIB':'LONE',n.slice(0,30),f.severity,f.rule,f.message);
      }
    }
  }
  const gaps=JSON.parse(readFileSync(F+'gaps/gaps.json','utf8'));
  for(const g of gaps){
    if(!g.base.endsWith('.microcredential.yaml')) continue;
    const dir=F+'good/';
    const {settings}=parseSettings(readFileSync(dir+'mcspec.yaml','utf8'),rules);
    const text=g.edits.reduce((b:string,e:any)=>b.replace(e.find,()=>e.replace),readFileSync(F+g.base,'utf8'));
    const a=analyze(parseSpec(text),{rules,settings,around:around(g.base.slice(5),dir)});
    for(const f of a.findings) if(f.rule!==g.rule) console.log('GAP',g.rule,'|',g.name,'=>',f.severity,f.rule,f.message);
  }
},120000);
