package vn.neuguong.directory;

import java.util.Map;
import vn.neuguong.engine.Accounts.Account;
import vn.neuguong.organization.Unit;

/** The directory as it stands: names of classes, units and accounts, each by code or id. */
record Directory(Map<String, String> classes, Map<String, Unit> units, Map<String, Account> accounts) {}
