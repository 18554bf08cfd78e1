/** Tests of accounts, roles, signing in and who may do what. */
@org.jspecify.annotations.NullMarked
package ma.ghorfa.identity;
