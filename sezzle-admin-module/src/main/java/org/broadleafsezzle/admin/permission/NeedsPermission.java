package org.broadleafsezzle.admin.permission;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a request to this method of a controller takes. {@link PermissionGate} asks
 * for it before anything of the request is read.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsPermission {

  /** One of these is enough. */
  SezzlePermission[] value();
}
