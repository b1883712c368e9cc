package org.safeguardinghub.journeys.hub;

/** The demo accounts' passwords, as {@code ./hub up} made them. */
public final class DemoAccounts {

    public static String passwordOf(String account) {
        return HubUnderTest.secret("demo-password");
    }

    private DemoAccounts() {}
}
