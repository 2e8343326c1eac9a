using Helpline.Upkeep;

namespace Helpline.Cli;

/// <summary>The lines with which serving begins: a few sign-ins, and where people and staff find it. A secret is said once and only here.</summary>
internal static class Greeting
{
    /// <summary>Said before the program listens: if the address is taken, the passphrase was shown all the same.</summary>
    /// <param name="links">One-time sign-in links by agency.</param>
    /// <param name="passphrase">Null unless this is the first start of a demo.</param>
    internal static void SaySeats(IReadOnlyList<KeyValuePair<string, string>> links, string? passphrase)
    {
        if (links.Count > 0)
        {
            Screen.Say("Sign-in links, each good once and for 15 minutes:");
        }

        foreach (var (agency, link) in links)
        {
            Screen.Say($"  {agency,-20} {link}");
        }

        if (passphrase is not null)
        {
            Screen.Say($"Passphrase that opens the demo's tips, shown only now: {passphrase}");
        }
    }

    /// <summary>The code stands apart from the address: an address is kept by histories and proxies.</summary>
    /// <param name="code">Null: somebody keeps the register already.</param>
    internal static void SayEditor(StartCheck start, string name, string? code)
    {
        if (code is not null)
        {
            Screen.Say($"Register of centres: at {start.Listening?.Main}desk/register/first, {name} pastes this code, good once and for 15 minutes:");
            Screen.Say($"  {name,-20} {code}");
        }
    }

    internal static void SayWhere(StartCheck start)
    {
        Screen.Say($"Chat   {start.Listening?.Main}");
        Screen.Say($"Desk   {start.Listening?.Main}desk");
        Screen.Say($"Centres {start.Listening?.Main}desk/register");
        Screen.Say($"Inbox  {start.Listening?.OpenerOrigin}/");
        if (start.AllowedNetworks.Length > 0)
        {
            Screen.Say($"Deliveries may also go to: {start.AllowedNetworks}");
        }

        if (start.Settings.IsDemo)
        {
            Screen.Say("PRACTICE: nobody reads what is filed here.");
        }
    }
}
