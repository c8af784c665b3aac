import type { Wordings } from './words.ts'

/** Pictures on their way into a post, and in it. */
export const picturesWords = {
  'error.fileUnreadable': {
    en: '“{name}” could not be read, so it was not added. See whether it is still where it was and may be read, then add it again.',
    'zh-Hans': '无法读取“{name}”，因此没有添加。请确认它仍在原处并且允许读取，然后重新添加。',
  },
  'error.imageEmpty': {
    en: '“{name}” is empty, so it was not added. Copy it again from where it came, then add it.',
    'zh-Hans': '“{name}”是空文件，因此没有添加。请从来源重新复制后再添加。',
  },
  'error.imageHeic': {
    en: '“{name}” is a HEIC picture, which browsers do not show and which cannot be decoded here. Export it as JPEG, then add that.',
    'zh-Hans': '“{name}”是 HEIC 图片，浏览器不显示这种格式，这里也无法解码。请将它导出为 JPEG 后再添加。',
  },
  'error.imageTooManyDots': {
    en: '“{name}” says that it is {width} by {height} dots, more than readers’ browsers can show, so it was not added. Make it smaller, then add it again.',
    'zh-Hans':
      '“{name}”的尺寸为 {width}×{height} 像素，超过读者浏览器能显示的范围，因此没有添加。请缩小后再添加。',
  },
  'error.imageFailed': {
    en: '“{name}” could not be read as a picture, so it was not added. It may be damaged: export it again, then add it.',
    'zh-Hans': '无法将“{name}”作为图片读取，因此没有添加。文件可能已损坏，请重新导出后再添加。',
  },
  'error.fileType': {
    en: '“{name}” is neither a picture nor a file that readers open, so it was not added. Put it into a ZIP, then add that.',
    'zh-Hans': '“{name}”既不是图片，也不是读者能打开的文件，因此没有添加。请打包为 ZIP 后再添加。',
  },
  'error.isFolder': {
    en: '“{name}” is a folder, and a post cannot link to one. Drop the files in it.',
    'zh-Hans': '“{name}”是文件夹，文章无法链接到文件夹。请拖放其中的文件。',
  },
  'error.imageAddress': {
    en: '“{address}” did not answer with a picture, so nothing was added. Save the picture from the browser, then add the file.',
    'zh-Hans': '“{address}”没有返回图片，因此没有添加。请在浏览器中保存该图片，再添加文件。',
  },
  'error.folderName': {
    en: '“{folder}” cannot be a folder of the blog. Write a path inside the blog’s folder, such as assets/img.',
    'zh-Hans': '“{folder}”不能作为博客的文件夹。请写博客文件夹内的路径，例如 assets/img。',
  },
  'image.altHint': { en: 'what it shows', 'zh-Hans': '图片内容' },
  'image.addingMany': { en: 'adding {count} files…', 'zh-Hans': '正在添加 {count} 个文件…' },
  'image.goesToChosen': { en: 'Goes to {folder}, as you chose', 'zh-Hans': '将放入 {folder}（您的选择）' },
  'image.goesToPost': {
    en: 'Goes to {folder}, where this post’s pictures are',
    'zh-Hans': '将放入 {folder}（这篇文章的图片所在的文件夹）',
  },
  'image.goesToBlog': {
    en: 'Goes to {folder}, as in most posts of this blog',
    'zh-Hans': '将放入 {folder}（与这个博客的多数文章一致）',
  },
  'image.goesToGenerator': {
    en: 'Goes to {folder}, the usual place',
    'zh-Hans': '将放入 {folder}（通常的位置）',
  },
  'image.changePlace': { en: 'Change…', 'zh-Hans': '更改…' },
  'image.choicesTitle': { en: 'Pictures of this blog', 'zh-Hans': '这个博客的图片' },
  'image.choicesText': {
    en: 'Where pictures that you add go, and what is done to them on the way. What they were is kept in the history.',
    'zh-Hans': '添加的图片放在哪里，以及添加时如何处理。原图会保存在历史记录中。',
  },
  'image.folder': { en: 'Folder', 'zh-Hans': '文件夹' },
  'image.scope': { en: 'For which posts', 'zh-Hans': '适用于' },
  'image.forPost': { en: 'For this post', 'zh-Hans': '这篇文章' },
  'image.forBlog': { en: 'For all posts, each by its own name', 'zh-Hans': '所有文章（各用自己的名称）' },
  'image.learnAgain': { en: 'Go by the blog again', 'zh-Hans': '恢复为博客的习惯' },
  'image.work': { en: 'On the way in', 'zh-Hans': '添加时' },
  'image.removePrivate': {
    en: 'Remove where, when and by whom it was taken',
    'zh-Hans': '移除拍摄地点、时间和拍摄者信息',
  },
  'image.maxWidth': { en: 'Largest width', 'zh-Hans': '最大宽度' },
  'image.anyWidth': { en: 'As it is', 'zh-Hans': '保持原样' },
  'image.pixels': { en: '{width} pixels', 'zh-Hans': '{width} 像素' },
  'image.format': { en: 'Format', 'zh-Hans': '格式' },
  'image.format.keep': { en: 'As it is', 'zh-Hans': '保持原样' },
  'image.format.webp': { en: 'WebP, smaller', 'zh-Hans': 'WebP（更小）' },
  'image.format.avif': { en: 'AVIF, smallest, takes seconds', 'zh-Hans': 'AVIF（最小，需要几秒）' },
  'image.keepChoices': { en: 'Keep', 'zh-Hans': '保存' },
  'command.insertFiles': { en: 'Insert pictures or files…', 'zh-Hans': '插入图片或文件…' },
  'command.insertPicture': { en: 'Insert a picture of this blog…', 'zh-Hans': '插入博客中的图片…' },
  'command.pictureChoices': { en: 'Where pictures go…', 'zh-Hans': '图片的存放位置…' },
  'command.editPicture': { en: 'Edit the picture at the caret…', 'zh-Hans': '编辑光标处的图片…' },
  'image.otherKind': {
    en: '“{name}” is of another kind than “{file}”, whose name would be wrong then. Choose one of the same kind, or insert it as a new picture.',
    'zh-Hans': '“{name}”与“{file}”格式不同，替换后文件名将不再正确。请选择相同格式的图片，或作为新图片插入。',
  },
  'image.replaced': { en: '“{file}” shows another picture now.', 'zh-Hans': '“{file}”已换成另一张图片。' },
  'image.notOfBlog': {
    en: '“{address}” leads to no picture of this blog, so there is no file to work on.',
    'zh-Hans': '“{address}”不指向这个博客中的图片，因此没有可操作的文件。',
  },
  'image.noneHere': {
    en: 'The caret is at no picture. Put it into a picture’s link, then try again.',
    'zh-Hans': '光标处没有图片。请把光标放到图片链接中再试。',
  },
  'image.editTitle': { en: 'Picture', 'zh-Hans': '图片' },
  'image.alt': { en: 'Description', 'zh-Hans': '图片说明' },
  'image.altText': {
    en: 'What it shows, for readers who do not see it',
    'zh-Hans': '图片内容，供看不到图片的读者了解',
  },
  'image.caption': { en: 'Caption', 'zh-Hans': '图注' },
  'image.width': { en: 'Width', 'zh-Hans': '宽度' },
  'image.widthText': { en: 'Pixels, or a share such as 50%', 'zh-Hans': '像素，或比例，例如 50%' },
  'image.badWidth': {
    en: 'Write a number of pixels such as 600, or a share such as 50%.',
    'zh-Hans': '请写像素数（例如 600）或比例（例如 50%）。',
  },
  'image.replaceFile': { en: 'Replace the file…', 'zh-Hans': '替换文件…' },
  'image.copyPath': { en: 'Copy path', 'zh-Hans': '复制路径' },
  'image.pathCopied': { en: '“{file}” is copied.', 'zh-Hans': '已复制“{file}”。' },
  'image.apply': { en: 'Apply', 'zh-Hans': '应用' },
  'image.pick': { en: 'Pictures of this blog', 'zh-Hans': '博客中的图片' },
  'image.pickPlaceholder': {
    en: 'Find a picture by its name or folder',
    'zh-Hans': '按名称或文件夹查找图片',
  },
  'image.pickNone': { en: 'This blog has no pictures yet.', 'zh-Hans': '这个博客还没有图片。' },
  'image.pickNothing': {
    en: 'No picture has “{text}” in its name.',
    'zh-Hans': '没有名称包含“{text}”的图片。',
  },
  'image.pickFile': { en: 'From a file…', 'zh-Hans': '从文件选取…' },
  'image.rename': { en: 'Rename, with all its uses…', 'zh-Hans': '重命名（连同所有引用）…' },
  'image.showInFolder': { en: 'Show in folder', 'zh-Hans': '在文件夹中显示' },
  'image.cover': { en: 'Cover', 'zh-Hans': '封面' },
  'image.noCover': { en: 'Choose a picture, or drop one here', 'zh-Hans': '选择图片，或拖放到这里' },
  'image.chooseCover': { en: 'Choose another picture', 'zh-Hans': '选择其他图片' },
  'image.damaged': {
    en: '“{name}” may be damaged: it ends too early, or is not built as such pictures are. It was added all the same. Look at it in the preview.',
    'zh-Hans': '“{name}”可能已损坏：文件提前结束，或结构不符合该格式。已照常添加，请在预览中查看。',
  },
  'image.hasScript': {
    en: '“{name}” has a script in it. Shown in a post it does nothing; opened by itself on your site it would run. It was added as it is.',
    'zh-Hans': '“{name}”含有脚本。在文章中显示时不会运行；在您的站点上单独打开时则会运行。已按原样添加。',
  },
  'image.notRecoded': {
    en: '“{name}” could not be made smaller, so it was added in its own size and format.',
    'zh-Hans': '无法缩小“{name}”，因此按原来的尺寸和格式添加。',
  },
  'image.moves': {
    en: '“{name}” is an animation, so it was added as it is.',
    'zh-Hans': '“{name}”是动图，因此按原样添加。',
  },
  'image.locationRemoved': {
    en: 'The place where it was taken was removed from “{name}”.',
    'zh-Hans': '已从“{name}”中移除拍摄地点。',
  },
  'image.locationsRemoved': {
    en: 'The place where they were taken was removed from {count} {count|picture|pictures}.',
    'zh-Hans': '已从 {count} 张图片中移除拍摄地点。',
  },
  'image.metadataRemoved': {
    en: 'What the camera wrote into it was removed from “{name}”.',
    'zh-Hans': '已从“{name}”中移除相机写入的信息。',
  },
  'image.metadatasRemoved': {
    en: 'What cameras wrote into them was removed from {count} {count|picture|pictures}.',
    'zh-Hans': '已从 {count} 张图片中移除相机写入的信息。',
  },
  'image.recoded': {
    en: '“{name}” was made smaller.',
    'zh-Hans': '已缩小“{name}”。',
  },
  'image.recodeds': {
    en: '{count} {count|picture was|pictures were} made smaller.',
    'zh-Hans': '已缩小 {count} 张图片。',
  },
  'image.takeOriginal': { en: 'Use the original', 'zh-Hans': '改用原图' },
  'image.takeOriginals': { en: 'Use the originals', 'zh-Hans': '改用原图' },
  'image.isOriginal': {
    en: '“{name}” is as it came, with all that it tells.',
    'zh-Hans': '“{name}”已恢复为原图，包含其中的全部信息。',
  },
  'image.areOriginals': {
    en: '{count} {count|picture is as it|pictures are as they} came, with all that they tell.',
    'zh-Hans': '{count} 张图片已恢复为原图，包含其中的全部信息。',
  },
} satisfies Wordings
