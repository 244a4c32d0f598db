// Writes the first example in Java of a README into a file of a project, as it stands there.
return { File basedir, File readme, String path ->
    def source = new File(basedir, path)
    source.parentFile.mkdirs()
    source.text = (readme.text =~ /(?s)```java\n(.*?)```/)[0][1]
    return true
}
