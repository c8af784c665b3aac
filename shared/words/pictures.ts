import type { Wordings } from './words.ts'

/** Pictures on their way into a post, and in it. */
export const picturesWords = {
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
  'image.damaged': {
    en: '“{name}” may be damaged: it ends too early, or is not built as such pictures are. It was added as it is. Look at it in the preview.',
    'zh-Hans': '“{name}”可能已损坏：文件提前结束，或结构不符合该格式。已按原样添加，请在预览中查看。',
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
