/** The screens of identity: the way in, one's own account, and for administrators the accounts and roles. */
@NullMarked
package ma.ghorfa.identity.ui;

import org.jspecify.annotations.NullMarked;
