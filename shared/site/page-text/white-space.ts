/** Every unit that `\s` means: to ask an expression about each of 65,536 takes 5 ms, in each thread that is loaded. */
export const whiteSpace =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
