using Helpline.Upkeep;

namespace Helpline.Cli;

/// <summary>The few lines with which serving begins: where people and staff find it. Never a secret.</summary>
internal static class Greeting
{
    internal static void Say(StartCheck start)
    {
        if (start.Settings.IsDemo)
        {
            Screen.Say("PRACTICE: nobody reads what is filed here.");
        }

        Screen.Say($"Chat  {start.Listening?.Main}");
        Screen.Say($"Desk  {start.Listening?.Main}desk");
        Screen.Say($"Inbox {start.Listening?.OpenerOrigin}/");
    }
}
