// Puts blocks of READMEs into the pom.xml of a project: of each file the block of this number.
return { File basedir, Map<File, Integer> blocks ->
    def pom = new File(basedir, 'pom.xml')
    def parts = blocks.collect { readme, number ->
        (readme.text =~ /(?s)```xml\n(.*?)```/).collect { it[1] }[number]
    }
    pom.text = pom.text.replace('<!-- README -->', parts.join('\n'))
    return true
}
