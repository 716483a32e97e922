/** What a file is called; a pasted picture has no name of its own and gets the instant at which it was pasted. */
export function pastedName({ name, type, lastModified }: File): string {
  if (name !== '' && !/^image\.(png|jpe?g)$/.test(name)) return name
  const at = new Date(Date.now() - lastModified < 5000 ? Date.now() : lastModified)
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  const time = [two(at.getHours()), two(at.getMinutes()), two(at.getSeconds())].join('')
  return `imagem-${day}-${time}.${type === 'image/jpeg' ? 'jpg' : 'png'}`
}
