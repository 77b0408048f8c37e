### The account at the card service: typed, tested, and the way there. Every outcome of a test says who can help.
account-heading = Nets Connect@Cloud account
account-one = One for the whole organisation
account-service = Service
account-service-production = Production
account-service-practice = Practice terminals
account-service-test = Nets’ test environment, or a service of your own: https, or http on this computer.
account-username = User name
account-password = Password
account-password-kept = In the keychain
account-password-fixed = Not needed
account-replace = Replace
account-says = The password goes to this computer’s keychain. It is never shown again.
account-fixed-says = In practice mode the account belongs to the program, and no keychain is needed.
account-save = Save and test
account-test = Test
account-testing = Trying the keychain, the network, the certificate and the password.
account-not-tested = Not tested since the start.
account-from-nets = Nets makes the account and binds the terminals to it. User name and password come in its letter or message; the till can’t ask for them.
account-issuer-unknown = somebody it does not name

## What a test came to: the word, then what it means and who can help
account-test-works = Works
account-test-works-says =
    { $count ->
        [one] Signed in { $age }, one terminal bound to the account
       *[other] Signed in { $age }, { $count } terminals bound to the account
    }
account-test-no-account = No account
account-test-no-account-says = Enter the user name from Nets.
account-test-keychain-locked = Keychain locked
account-test-keychain-locked-says = The password is there, behind a lock. Unlock this computer’s keychain, then test again.
account-test-keychain-missing = No keychain
account-test-keychain-missing-says = This computer offers no keychain to the till. Log in to the desktop anew, then restart the till.
account-test-keychain-denied = Keychain refused
account-test-keychain-denied-says = The keychain does not let Klinikassa in. Allow it there, then test again.
account-test-keychain-slow = Keychain silent
account-test-keychain-slow-says = The keychain did not answer within ten seconds. Look for its question on the screen.
account-test-keychain-empty = No password here
account-test-keychain-empty-says = This computer’s keychain holds no password for these books, as after a move to another computer. Enter it anew.
account-test-keychain-failed = Keychain failed
account-test-keychain-failed-says = The keychain does not work. Try again; if it comes back, enter the password anew.
account-test-no-address = No network
account-test-no-address-says = The service’s name has no address. Check the network cable or Wi-Fi of this computer.
account-test-refused = Connection refused
account-test-refused-says = Something refuses the connection: a firewall, a wrong proxy, or the service itself. Ask whoever keeps the network.
account-test-no-route = No network
account-test-no-route-says = No way leads to the service. Check the network cable or Wi-Fi of this computer.
account-test-timed-out = No answer
account-test-timed-out-says = The service did not answer in time. Check the network, then test again.
account-test-proxy = Proxy refused
account-test-proxy-says = The proxy does not let the till through. A proxy that asks for a user name can’t be used; ask whoever keeps the network.
account-test-broken = Connection broke
account-test-broken-says = The connection broke in the middle. Test again; if it comes back, ask whoever keeps the network.
account-test-tls-expired = Certificate expired
account-test-tls-expired-says = The certificate is past its date, or this computer’s clock is wrong. Check the date and time first. It was issued by { $issuer }.
account-test-tls-not-yet-valid = Certificate not valid yet
account-test-tls-not-yet-valid-says = The certificate is not valid yet: this computer’s clock is probably wrong. Check the date and time. It was issued by { $issuer }.
account-test-tls-wrong-host = Wrong certificate
account-test-tls-wrong-host-says = Somebody else answers in the service’s place, with a certificate for another name, issued by { $issuer }. A hotel or guest network does this; so does a wrong proxy.
account-test-tls-unknown-issuer = Connection is being inspected
account-test-tls-unknown-issuer-says = The certificate was issued by { $issuer }, whom this computer does not trust. Most likely an antivirus or a firewall inspects the connection: let it leave { $host } alone.
account-test-tls-certificate = Certificate refused
account-test-tls-certificate-says = The certificate, issued by { $issuer }, is not acceptable. Ask whoever keeps the network; it may be an antivirus that inspects the connection.
account-test-tls-handshake = No secure connection
account-test-tls-handshake-says = The other side does not speak TLS as the service does. A proxy or a firewall may answer in its place; ask whoever keeps the network.
account-test-wrong-password = Wrong password
account-test-wrong-password-says = The service does not accept this user name and password. Type both as they stand in the message from Nets.
account-test-server-error = Service error
account-test-server-error-says = The service answered with an error (status { $status }). Try again later; if it lasts, call Nets.

## The way out
proxy-heading = The way to the service
proxy-none = Straight
proxy-used = Through a proxy
proxy-host = Proxy, host
proxy-port = Port
proxy-port-wrong = A port is a number from 1 to 65535.
proxy-says = Most clinics need none. It holds for this computer only; a proxy’s own user name and password are not supported.
proxy-set = Use this proxy
proxy-clear = Go straight
