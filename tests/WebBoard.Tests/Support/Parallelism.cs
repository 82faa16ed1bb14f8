// Each class runs an application, and some a browser: more than two at once would only wait for each other.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
