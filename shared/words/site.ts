import type { Wordings } from './words.ts'

export const siteWords = {
  'site.title': { en: 'Export the site', 'zh-Hans': '导出站点' },
  'site.text': {
    en: 'Makes the whole site as a folder of plain files that any web server can serve.',
    'zh-Hans': '把整个站点生成为一个由普通文件组成的文件夹，可以放到任何网站服务器上。',
  },
  'site.look': { en: 'Look of the site', 'zh-Hans': '站点外观' },
  'site.variant': { en: 'Theme', 'zh-Hans': '主题' },
  'site.variantPaper': { en: 'Paper', 'zh-Hans': '纸' },
  'site.variantPlain': { en: 'Plain', 'zh-Hans': '素' },
  'site.accent': { en: 'Colour', 'zh-Hans': '颜色' },
  'site.accentOwn': { en: 'The theme’s own', 'zh-Hans': '主题默认' },
  'site.accentVermilion': { en: 'Vermilion', 'zh-Hans': '朱红' },
  'site.accentIndigo': { en: 'Indigo', 'zh-Hans': '靛蓝' },
  'site.accentPine': { en: 'Pine', 'zh-Hans': '松绿' },
  'site.accentPlum': { en: 'Plum', 'zh-Hans': '梅紫' },
  'site.accentOchre': { en: 'Ochre', 'zh-Hans': '赭黄' },
  'site.accentInk': { en: 'Ink', 'zh-Hans': '墨' },
  'site.gone': {
    en: '{count} {count|address is|addresses are} gone since the last export',
    'zh-Hans': '与上次导出相比，少了 {count} 个网址',
  },
  'site.goneText': {
    en: 'Links to them from elsewhere lead nowhere now. Choose the post that took the place of each, and the old address is written into its front matter.',
    'zh-Hans': '别处指向这些网址的链接已失效。请选择取代它们的文章，旧网址会写入该文章的 front matter。',
  },
  'site.notes': { en: 'Good to know', 'zh-Hans': '提示' },
  'site.folder': { en: 'Export into this folder', 'zh-Hans': '导出到文件夹' },
  'site.folderHint': { en: 'The full path of a folder', 'zh-Hans': '文件夹的完整路径' },
  'site.choose': { en: 'Choose…', 'zh-Hans': '选择…' },
  'site.folderNeeded': {
    en: 'Type or choose the folder to export into.',
    'zh-Hans': '请输入或选择导出文件夹。',
  },
  'site.export': { en: 'Export', 'zh-Hans': '导出' },
  'site.starting': { en: 'Getting ready…', 'zh-Hans': '正在准备…' },
  'site.progress': { en: '{done} of {total} files', 'zh-Hans': '{done} / {total} 个文件' },
  'site.elapsed': { en: '{seconds} s', 'zh-Hans': '{seconds} 秒' },
  'site.progressLabel': { en: 'Export', 'zh-Hans': '导出进度' },
  'site.cancel': { en: 'Cancel', 'zh-Hans': '取消' },
  'site.cancelling': { en: 'Cancelling…', 'zh-Hans': '正在取消…' },
  'site.cancelled': {
    en: 'The export was cancelled. The folder may hold a part of the site; exporting again completes it.',
    'zh-Hans': '导出已取消。文件夹里可能只有站点的一部分，再次导出即可补全。',
  },
  'site.done': { en: 'The site is exported', 'zh-Hans': '站点已导出' },
  'site.pages': { en: '{count|page|pages}', 'zh-Hans': '个页面' },
  'site.images': { en: '{count|image|images}', 'zh-Hans': '张图片' },
  'site.written': { en: '{count|file written|files written}', 'zh-Hans': '个文件已写入' },
  'site.unchanged': { en: '{count|file unchanged|files unchanged}', 'zh-Hans': '个文件未变' },
  'site.seconds': { en: 'seconds', 'zh-Hans': '秒' },
  'site.showInFolder': { en: 'Show in folder', 'zh-Hans': '在文件夹中显示' },
  'site.view': { en: 'Open in browser', 'zh-Hans': '在浏览器中打开' },
  'site.noProblems': { en: 'Nothing is broken in it.', 'zh-Hans': '没有发现问题。' },
  'site.problems': { en: '{count} {count|thing|things} to look at', 'zh-Hans': '{count} 处需要检查' },
  'site.allProblems': { en: 'All problems of the blog', 'zh-Hans': '博客的所有问题' },
  'site.openPost': { en: 'Open {file}', 'zh-Hans': '打开 {file}' },
  'site.problemsMore': { en: 'and {count} more', 'zh-Hans': '还有 {count} 处' },
  'export.nameTooLong': {
    en: 'Its address has a part of more than 255 bytes, “{name}”, which no disk can hold as a file’s name, so it is left out. Give it a shorter permalink or slug.',
    'zh-Hans':
      '它的网址中有一段超过 255 字节（“{name}”），磁盘无法用作文件名，因此没有导出。请设置较短的固定链接或 slug。',
  },
  'export.redirectInTheWay': {
    en: 'It says that it used to be at {address}, but another page is there now, so nothing leads from there to it. Remove that line if it no longer holds.',
    'zh-Hans': '它声明旧网址 {address}，但现在那里是另一个页面，因此没有生成跳转。如果已不适用，请删除该行。',
  },
  'export.missingAnchor': {
    en: 'The link “{address}” leads to a part of a page that is not there. Look for a heading that was renamed.',
    'zh-Hans': '链接“{address}”指向页面中不存在的位置。请检查标题是否改过名。',
  },
  'export.pageNeedsTheme': {
    en: 'The page at {address} is put together by your blog’s own theme, with templates that only its generator can run, so it is not part of this site.',
    'zh-Hans': '{address} 的页面由博客自己的主题拼成，其中的模板只有它的生成器能运行，因此不在本站点中。',
  },
  'export.textNeedsTheme': {
    en: 'The file at {address} is made from a template that only your blog’s generator can run, so it is not part of this site. If readers or programs ask for it, put a finished file in its place.',
    'zh-Hans':
      '{address} 由模板生成，该模板只有博客的生成器能运行，因此不在本站点中。如果读者或程序需要它，请换成写好的文件。',
  },
  'export.sectionIsDraft': {
    en: 'This section is a draft, so Hugo shows nothing of what is in its folder, and neither does the site ({count} {count|post|posts}). Take “draft” out of its front matter to publish them.',
    'zh-Hans':
      '这个栏目是草稿，Hugo 不会显示其文件夹中的任何内容，站点也没有（{count} 篇文章）。要发布它们，请删去其 front matter 中的“draft”。',
  },
  'export.sectionIsNotDue': {
    en: 'The date of this section is still to come, or its “expiryDate” is over: Hugo shows nothing of what is in its folder, and neither does the site ({count} {count|post|posts}). Change that date in its front matter to publish them.',
    'zh-Hans':
      '这个栏目的日期还没有到，或“expiryDate”已经过去：Hugo 不会显示其文件夹中的任何内容，站点也没有（{count} 篇文章）。要发布它们，请修改其 front matter 中的日期。',
  },
  'export.baseUrlUnclear': {
    en: '“{address}” is not the address of a site. Write it from its beginning: https://example.org/blog',
    'zh-Hans': '“{address}”不是网站地址。请写出完整地址，例如 https://example.org/blog',
  },
  'export.noSiteAddress': {
    en: 'The blog does not say the address that it will be published at, so the site has no feeds, no sitemap and no canonical addresses. Set “url” in its settings; on the command line, --base-url sets it for one export.',
    'zh-Hans':
      '博客没有说明发布后的网址，因此站点没有订阅源、站点地图和规范网址。请在博客设置中填写“url”；在命令行中，可用 --base-url 为一次导出指定。',
  },
  'export.sameAddress': {
    en: 'It has the same address, {address}, as “{other}”, so it is left out of the site. Change the permalink of one of them.',
    'zh-Hans': '它与“{other}”的网址相同（{address}），因此没有导出。请修改其中一篇的固定链接。',
  },
  'export.folderInTheWay': {
    en: 'Its address, {address}, and that of “{other}” cannot both be there, since one name would have to be a file and a folder, so it is left out of the site. Change the permalink of one of them.',
    'zh-Hans':
      '它的网址 {address} 与“{other}”的网址不能并存：同一个名称不能既是文件又是文件夹，因此没有导出。请修改其中一篇的固定链接。',
  },
  'export.addressOfSite': {
    en: 'Its address, {address}, belongs to a page that the site itself makes, so the post is left out. Change its permalink.',
    'zh-Hans': '它的网址 {address} 是站点自带页面的网址，因此这篇文章没有导出。请修改它的固定链接。',
  },
  'export.unknownPlaceholder': {
    en: 'The permalink “{pattern}” cannot be worked out: “{placeholder}” is not known here. The usual address is used instead.',
    'zh-Hans': '无法解析固定链接“{pattern}”：不认识其中的“{placeholder}”。已改用默认网址。',
  },
  'export.missingImage': {
    en: 'The image “{address}” is not in the blog’s folder.',
    'zh-Hans': '博客文件夹中没有图片“{address}”。',
  },
  'export.missingLink': {
    en: 'The link “{address}” leads to nothing in the exported site.',
    'zh-Hans': '链接“{address}”在导出的站点中没有对应的页面或文件。',
  },
  'export.unsaved': {
    en: 'The post has changes that are not saved, so the site has it as it was last saved. Save it, then export again.',
    'zh-Hans': '这篇文章有尚未保存的更改，导出的是上次保存的内容。请保存后重新导出。',
  },
  'export.conflictCopy': {
    en: 'A sync tool made this copy when two devices changed a post, so it is not part of the site. Bring it together with its original, then delete it.',
    'zh-Hans':
      '两台设备都改动了同一篇文章，同步工具因此生成了这个副本，它不属于站点。请将它与原文合并，然后删除。',
  },
  'export.imageInTheWay': {
    en: 'The file “{image}” belongs at {path} of the site, where another file already is, so it is left out.',
    'zh-Hans': '文件“{image}”应放在站点的 {path}，但那里已有别的文件，因此没有导出它。',
  },
  'export.fileTooLarge': {
    en: '“{file}” is larger than {limit} GB, so it is not on the site. Put it on a server for large files, and link to it there.',
    'zh-Hans': '“{file}”超过 {limit} GB，没有放到站点上。请把它放到存放大文件的服务器上，再链接过去。',
  },
  'export.foreignFile': {
    en: '“{path}” in the export folder was not made by an export, so it was not replaced. Move it away, then export again.',
    'zh-Hans': '导出文件夹中的“{path}”不是导出生成的，因此没有替换它。请移走它，然后重新导出。',
  },
  'export.changedFile': {
    en: '“{path}” is no longer part of the site, but it was changed in the export folder, so it was not removed.',
    'zh-Hans': '“{path}”已不属于站点，但它在导出文件夹中被改动过，因此没有删除。',
  },
  'export.targetHome': {
    en: '{folder} is your home folder, or holds it. Choose a folder of its own for the site.',
    'zh-Hans': '{folder} 是您的主目录，或包含主目录。请为站点另选一个单独的文件夹。',
  },
  'export.targetRoot': {
    en: '{folder} is a whole drive. Choose a folder of its own for the site.',
    'zh-Hans': '{folder} 是整个磁盘。请为站点另选一个单独的文件夹。',
  },
  'export.targetBlog': {
    en: '{folder} is the blog’s own folder, or holds it. Choose another folder, so that no post can be overwritten.',
    'zh-Hans': '{folder} 是博客自己的文件夹，或包含它。请另选文件夹，以免覆盖文章。',
  },
  'export.targetInBlog': {
    en: '{folder} is inside the blog. Choose a folder outside it, or its “{output}”.',
    'zh-Hans': '{folder} 在博客文件夹里面。请选择外面的文件夹，或博客的“{output}”。',
  },
  'export.targetData': {
    en: '{folder} is where this app keeps its own files. Choose another folder.',
    'zh-Hans': '{folder} 是本应用存放自身文件的地方。请另选文件夹。',
  },
  'export.targetRelative': {
    en: '{folder} is not the full path of a folder. Type it from its beginning, or choose the folder.',
    'zh-Hans': '{folder} 不是文件夹的完整路径。请输入完整路径，或直接选择文件夹。',
  },
  'export.targetInTheWay': {
    en: '“{path}” in the export folder is a file, where the site needs a folder. Move it away, then export again.',
    'zh-Hans': '导出文件夹中的“{path}”是文件，而站点在那里需要文件夹。请移走它，然后重新导出。',
  },
  'export.targetNotFolder': {
    en: '{folder} is a file. Choose a folder.',
    'zh-Hans': '{folder} 是一个文件。请选择文件夹。',
  },
  'export.targetNotMade': {
    en: 'The system lets no folder be made at {folder}. Choose another place for the site.',
    'zh-Hans': '系统不允许在 {folder} 创建文件夹。请为站点另选位置。',
  },
  'export.targetLink': {
    en: '“{path}” in the export folder is a link to another place, so nothing was written there. Remove it, then export again.',
    'zh-Hans': '导出文件夹中的“{path}”是指向别处的链接，因此没有向其中写入。请移除它，然后重新导出。',
  },
  'export.targetNotEmpty': {
    en: '{folder} holds files that no export made. Choose a folder that is empty but for “.git” and its like, so that nothing of yours is overwritten.',
    'zh-Hans':
      '{folder} 中有不是导出生成的文件。请选择一个空文件夹（可以有“.git”之类的文件），以免覆盖您的文件。',
  },
  'export.targetOfOtherBlog': {
    en: '{folder} holds the exported site of another blog, {blog}. Choose another folder.',
    'zh-Hans': '{folder} 中是另一个博客（{blog}）导出的站点。请另选文件夹。',
  },
  'export.notExported': {
    en: '{folder} holds no exported site. Export first.',
    'zh-Hans': '{folder} 中没有导出的站点。请先导出。',
  },
  'export.brokenManifest': {
    en: 'The list of exported files {file} is damaged. Export the site again, then look at it.',
    'zh-Hans': '导出文件清单 {file} 已损坏。请重新导出站点，然后再查看。',
  },
  'export.targetUnknown': {
    en: 'The list of what was exported into {folder} is damaged ({file}), so its files cannot be told from yours. Nothing was changed. Empty that folder yourself, or choose another one.',
    'zh-Hans':
      '导出到 {folder} 的文件清单（{file}）已损坏，无法分辨其中哪些文件是您自己的，因此没有改动任何内容。请自行清空该文件夹，或另选一个文件夹。',
  },
  'cli.usage': {
    en: `Inkstone: works on a blog's folder without a window.

  inkstone export <blog> <folder>   writes the site of the blog into the folder
  inkstone serve <blog>             shows the site on this machine, and follows changes
  inkstone check <blog>             tells every problem, with file, line and severity
  inkstone tags <blog>              lists the blog's tags
  inkstone tags rename <blog> <from> <to>
  inkstone tags merge <blog> <tag>… --into <tag>
  inkstone tags split <blog> <tag> <into>…
  inkstone tags delete <blog> <tag>…
  inkstone tags add <blog> <tag> <post>…
  inkstone tags remove <blog> <tag> <post>…
  inkstone tags move <blog> <tag>…  makes categories of them, or tags of categories
                                    each as one change of all posts that it is about
  inkstone tags undo <blog>         takes the last change back
  inkstone tags suggest <blog>      says what might be put in order
  inkstone new <blog> <title>       begins a post like the latest one, and says its file and address
  inkstone get <blog> <post> [field]
                                    says what a post's front matter says
  inkstone set <blog> <post> <field> <value>
                                    changes that field's bytes and nothing else
  inkstone help                     shows this
  inkstone --version                says which version this is

With export:
  --check          looks at every text too, and ends with 1 when there is an error
  --drafts         exports drafts too
  --future         exports posts with a date in the future too
  --base-url URL   where the site will be published, instead of what the blog says
  --theme NAME     paper or plain
  --accent NAME    vermilion, indigo, pine, plum, ochre or ink; own: the theme's own
  --fonts KIND     serif, sans, or own: the theme's own
  --images KIND    responsive: with smaller WebP pictures for browsers to choose
                   from; original: as they are
                   What these four leave out is as you chose it in the app for
                   this blog on this machine, else as usual.
  --clean          makes every file anew
With serve:
  --port NUMBER    where, instead of 4000
  --open           opens it in the browser
  --drafts, --future, --theme, --accent, --fonts as with export
With new:
  --template NAME  after this template instead: a scaffold, an archetype, a file of _templates
  --draft          as a draft
With get and set:
  <post>           the post's path in the blog, or a path of its file
  <field>          title, date, draft, tags, categories, redirects, or any other name
  <value>          a list as JSON: '["one", "two"]'; a draft as true or false;
                   after -- when it begins with a dash
With the changes of tags:
  --categories     changes categories instead
  --dry-run        shows each line before and after, and changes nothing
With all of them:
  --json           writes one JSON object and nothing else

Ends with 0 when done, 1 when check or --check found errors, get found no such field, or a post
that may have a tag could not be changed, 2 when it was used wrongly or failed. What set and
tags replace is kept in the history.
`,
    'zh-Hans': `Inkstone：不打开窗口，直接处理博客文件夹。

  inkstone export <博客> <文件夹>   把博客的站点写入该文件夹
  inkstone serve <博客>             在本机预览站点，并随改动更新
  inkstone check <博客>             列出所有问题及其文件、行号和严重程度
  inkstone tags <博客>              列出博客的标签
  inkstone tags rename <博客> <原名> <新名>
  inkstone tags merge <博客> <标签>… --into <标签>
  inkstone tags split <博客> <标签> <新标签>…
  inkstone tags delete <博客> <标签>…
  inkstone tags add <博客> <标签> <文章>…
  inkstone tags remove <博客> <标签> <文章>…
  inkstone tags move <博客> <标签>…  把标签改为分类，或把分类改为标签
                                    以上每一项都作为所有相关文章的一次更改
  inkstone tags undo <博客>         撤销上一次更改
  inkstone tags suggest <博客>      列出可以整理的内容
  inkstone new <博客> <标题>        仿照最新的文章新建一篇，并显示它的文件和网址
  inkstone get <博客> <文章> [字段]
                                    显示 Front Matter 的内容
  inkstone set <博客> <文章> <字段> <值>
                                    只改动这个字段的字节，其余不变
  inkstone help                     显示本说明
  inkstone --version                显示版本号

用于 export：
  --check          同时检查所有文章，有错误时以 1 结束
  --drafts         同时导出草稿
  --future         同时导出日期在将来的文章
  --base-url 网址  站点发布后的网址，代替博客配置中的网址
  --theme 名称     paper 或 plain
  --accent 名称    vermilion、indigo、pine、plum、ochre 或 ink；own：主题默认
  --fonts 字体     serif（衬线、宋体）、sans（无衬线、黑体）或 own（主题默认）
  --images 方式    responsive：另附较小的 WebP 图片供浏览器选用；
                   original：保持原样
                   以上四项未写明的，按您在本机应用中为这个博客选定的外观；没有选过则为默认外观。
  --clean          重新生成所有文件
用于 serve：
  --port 端口      代替 4000
  --open           在浏览器中打开
  --drafts、--future、--theme、--accent、--fonts 与 export 相同
用于 new：
  --template 名称  改用这个模板：Hexo 的 scaffold、Hugo 的 archetype，或 _templates 中的文件
  --draft          作为草稿
用于 get 和 set：
  <文章>           文章在博客中的路径，或它的文件路径
  <字段>           title、date、draft、tags、categories、redirects，或其他任意名称
  <值>             列表写成 JSON：'["一", "二"]'；草稿写成 true 或 false；
                   以短横线开头时放在 -- 之后
用于更改标签：
  --categories     改为处理分类
  --dry-run        显示更改前后的每一行，不作任何更改
以上命令都可用：
  --json           只输出一个 JSON 对象

正常完成时退出码为 0；check 或 --check 发现错误、get 没有找到该字段，或可能带有该标签的文章
无法更改时为 1；用法有误或失败时为 2。set 和 tags 替换掉的版本会保存在历史记录中。
`,
  },
  'cli.unknownCommand': {
    en: 'There is no command “{command}”. “inkstone help” lists them all.',
    'zh-Hans': '没有“{command}”这个命令。“inkstone help”会列出全部命令。',
  },
  'cli.unknownOption': {
    en: '“{command}” has no option {option}. “inkstone help” shows them all.',
    'zh-Hans': '“{command}”没有 {option} 这个选项。“inkstone help”会列出全部选项。',
  },
  'cli.valueNeeded': { en: '{option} needs a value after it.', 'zh-Hans': '{option} 后面需要一个值。' },
  'cli.unknownTheme': {
    en: 'There is no theme “{theme}”. Choose one of: {themes}.',
    'zh-Hans': '没有主题“{theme}”。可选：{themes}。',
  },
  'cli.unknownAccent': {
    en: 'There is no accent “{accent}”. Choose one of: {accents}.',
    'zh-Hans': '没有强调色“{accent}”。可选：{accents}。',
  },
  'cli.gone': {
    en: '{count} {count|address|addresses} of the last export {count|is|are} gone. A redirect_from in the post that took the place keeps links to it alive:',
    'zh-Hans': '上次导出中的 {count} 个网址已不存在。在替代它的文章中写 redirect_from，可使旧链接继续有效：',
  },
  'cli.wrongUse': {
    en: 'That is not how “{command}” is used: {usage}',
    'zh-Hans': '“{command}”的用法不对，应为：{usage}',
  },
  'cli.useExport': { en: 'inkstone export <blog> <folder>', 'zh-Hans': 'inkstone export <博客> <文件夹>' },
  'cli.useCheck': { en: 'inkstone check <blog>', 'zh-Hans': 'inkstone check <博客>' },
  'cli.checking': { en: '{done} of {total} posts', 'zh-Hans': '{done} / {total} 篇文章' },
  'cli.checked': {
    en: '{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {notes} {notes|note|notes}',
    'zh-Hans': '{errors} 处错误，{warnings} 处警告，{notes} 条提示',
  },
  'cli.useGet': {
    en: 'inkstone get <blog> <post> [field]',
    'zh-Hans': 'inkstone get <博客> <文章> [字段]',
  },
  'cli.useSet': {
    en: 'inkstone set <blog> <post> <field> <value>',
    'zh-Hans': 'inkstone set <博客> <文章> <字段> <值>',
  },
  'cli.noPost': {
    en: '“{post}” is no post of the blog in {folder}. Give its path in the blog, such as _posts/2024-05-01-river.md.',
    'zh-Hans':
      '“{post}”不是 {folder} 这个博客里的文章。请给出它在博客中的路径，例如 _posts/2024-05-01-river.md。',
  },
  'cli.noField': {
    en: '“{file}” says nothing for “{field}”.',
    'zh-Hans': '“{file}”没有“{field}”的值。',
  },
  'cli.set': { en: '{file}: {field} is changed.', 'zh-Hans': '{file}：已更改 {field}。' },
  'cli.notSet': {
    en: '{file}: {field} says that already, so nothing was written.',
    'zh-Hans': '{file}：{field} 已经是这个值，没有写入任何内容。',
  },
  'cli.useTags': { en: 'inkstone tags <blog>', 'zh-Hans': 'inkstone tags <博客>' },
  'cli.unexpected': {
    en: 'Something went wrong that we did not expect:',
    'zh-Hans': '出现了意料之外的错误：',
  },
  'cli.exported': {
    en: '{folder}: {pages} {pages|page|pages}, {images} {images|file|files} of the blog, {written} written, {unchanged} unchanged, in {seconds} s.',
    'zh-Hans':
      '{folder}：{pages} 个页面，{images} 个博客文件；写入 {written} 个，{unchanged} 个未变，用时 {seconds} 秒。',
  },
  'cli.look': { en: 'Look: {options}', 'zh-Hans': '外观：{options}' },
  'cli.lookOfApp': {
    en: 'Look, as chosen in the app for this blog: {options}',
    'zh-Hans': '外观（在应用中为这个博客选定）：{options}',
  },
  'cli.progress': { en: '{done} of {total} files', 'zh-Hans': '{done} / {total} 个文件' },
  'cli.exporting': {
    en: '{done} of {total} files, {seconds} s',
    'zh-Hans': '{done} / {total} 个文件，{seconds} 秒',
  },
  'cli.noTags': { en: 'No post has a tag.', 'zh-Hans': '没有文章带标签。' },
  'cli.cancelled': {
    en: 'Stopped. What was written so far is whole; exporting again completes it.',
    'zh-Hans': '已停止。已写出的文件都是完整的，再次导出即可补全。',
  },
} as const satisfies Wordings
