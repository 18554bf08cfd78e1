@org.jspecify.annotations.NullMarked
package ma.ghorfa.lineage.ui;
