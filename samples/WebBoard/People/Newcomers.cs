namespace OpenSpaces.WebBoard;

/// <summary>People who act for the first time.</summary>
internal sealed class Newcomers(EventBoard hall, KeyRing keys)
{
    /// <summary>
    /// Somebody new does something. The name is there before it is done, so that whoever hears of the act at once reads it, and where nothing was kept no name and no key stays behind. Where it is not known
    /// what became of the act, as after a cut line, the name stays: a topic on the board must not lose its host's.
    /// </summary>
    public async Task<Said> ActAsync(string name, Func<PersonId, Task<Said>> act, CancellationToken cancellationToken)
    {
        PersonId person = KeyRing.NewPerson();
        await hall.NameAsync(person, name, cancellationToken);
        bool isRefused = false;
        try
        {
            Said said = await act(person);
            isRefused = !said.IsKept;
            return said;
        }
        catch (BadHttpRequestException)
        {
            isRefused = true;
            throw;
        }
        finally
        {
            if (isRefused)
            {
                await hall.ForgetAsync(person);
                await keys.ForgetAsync(person);
            }
        }
    }
}
