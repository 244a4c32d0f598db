package dev.signalbox.internal;

import com.acme.PizzaDone;
import java.net.URL;
import java.net.URLClassLoader;

/** The class loader of an application. Shares all classes except those of the application. */
public final class OwnClasses extends URLClassLoader {

    private static final String APPLICATION = PizzaDone.class.getPackageName() + ".";

    public OwnClasses() {
        super(
                new URL[] {PizzaDone.class.getProtectionDomain().getCodeSource().getLocation()},
                OwnClasses.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(APPLICATION)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }
}
